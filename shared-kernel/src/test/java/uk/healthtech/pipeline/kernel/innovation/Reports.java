package uk.healthtech.pipeline.kernel.innovation;

import static uk.healthtech.pipeline.kernel.Told.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/** What the tests' imports tell. */
final class Reports {
  static final InnovationId INNOVATION = new InnovationId(new UUID(1, 1));
  static final PilotId PILOT = new PilotId(new UUID(2, 1));
  static final AdoptionId ADOPTION = new AdoptionId(new UUID(3, 1));
  static final OrganisationId OWNER = new OrganisationId(new UUID(4, 1));
  static final OdsCode CODE = new OdsCode("RR8");
  static final OrganisationId TRUST = OrganisationIds.ofOds(CODE);
  static final ApprovalTerms TERMS = new ApprovalTerms(3, 2, 30);

  /** The day of the import. */
  static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

  private Reports() {}

  /** A day of a year long gone. */
  static LocalDate in(int year) {
    return LocalDate.of(year, 5, 4);
  }

  static Milestone<HeldText> at(Phase phase, @Nullable LocalDate on) {
    return new Milestone<>(phase, on, null, null);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // nobody writes into the list
  static ReportedCourse<HeldText> course(Milestone<HeldText>... milestones) {
    return new ReportedCourse<>(List.of(milestones), "digest of " + List.of(milestones));
  }

  static InnovationReported reported(ReportedCourse<HeldText> course) {
    return new InnovationReported(
        INNOVATION, "WY-17", OWNER, Proposal.named("Tidal Breath Monitor"), course, 20, TODAY);
  }

  /** A pilot with nothing but a status and the day of it. */
  static ReportedPilot<HeldText> pilot(PilotStatus status, LocalDate on) {
    return switch (status) {
      case REQUESTED, PART_APPROVED -> pilot(status, on, null, null, null, null);
      case APPROVED -> pilot(status, null, on, null, null, null);
      case RUNNING -> pilot(status, null, null, on, null, null);
      case SUSPENDED -> pilot(status, null, null, null, on, null);
      case DECLINED, EXPIRED, COMPLETED, STOPPED -> pilot(status, null, null, null, null, on);
    };
  }

  static ReportedPilot<HeldText> pilot(
      PilotStatus status,
      @Nullable LocalDate requestedOn,
      @Nullable LocalDate approvedOn,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate suspendedOn,
      @Nullable LocalDate endedOn) {
    return new ReportedPilot<>(
        TRUST,
        CODE,
        status,
        held("To see whether it helps"),
        40,
        "Adults",
        requestedOn,
        approvedOn,
        startedOn,
        suspendedOn,
        endedOn,
        status == PilotStatus.COMPLETED ? held("It helps") : null,
        status == PilotStatus.COMPLETED ? Recommendation.ADOPT : null,
        status == PilotStatus.SUSPENDED || status == PilotStatus.DECLINED
            ? held("No nurse was free")
            : null,
        "digest of a pilot " + status);
  }

  static PilotReported reported(ReportedPilot<HeldText> pilot) {
    return new PilotReported(INNOVATION, PILOT, pilot, TERMS, TODAY);
  }

  static ReportedAdoption<HeldText> adoption(
      AdoptionStatus status,
      @Nullable LocalDate plannedOn,
      @Nullable LocalDate liveSince,
      @Nullable LocalDate withdrawnOn,
      Reach... reach) {
    return new ReportedAdoption<>(
        TRUST,
        CODE,
        status,
        plannedOn,
        null,
        liveSince,
        withdrawnOn,
        List.of("Main site"),
        status == AdoptionStatus.WITHDRAWN ? held("Replaced") : null,
        List.of(reach),
        "digest of an adoption " + status);
  }

  static AdoptionReported reported(ReportedAdoption<HeldText> adoption) {
    return new AdoptionReported(INNOVATION, ADOPTION, adoption, TODAY);
  }

  /** The state after all this. */
  static Known after(InnovationEvent... events) {
    Innovation now = new Innovation.None();
    for (InnovationEvent event : events) {
      now = Innovation.after(now, event);
    }
    return (Known) now;
  }

  /** The only pilot after all this. */
  static Pilot pilotAfter(InnovationEvent... events) {
    return Objects.requireNonNull(after(events).pilots().get(PILOT));
  }

  /** The only adoption after all this. */
  static Adoption adoptionAfter(InnovationEvent... events) {
    return Objects.requireNonNull(after(events).adoptions().get(ADOPTION));
  }

  /** An innovation reported to be in testing. */
  static InnovationReported inTesting() {
    return reported(course(at(Phase.SUBMITTED, in(2019)), at(Phase.TESTING, in(2021))));
  }

  /** An innovation reported to be in deployment. */
  static InnovationReported inDeployment() {
    return reported(course(at(Phase.DEPLOYMENT, in(2022))));
  }

  static Stream<PilotStatus> pilotStatuses() {
    return ReportedPilot.STATUSES.stream();
  }
}
