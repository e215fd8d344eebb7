package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.OBJECTIVES;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** What imports tell of the tests' innovation. */
final class Histories {
  static final String REFERENCE = "WY-17";

  private Histories() {}

  /** A day of a year long gone. */
  static LocalDate in(int year) {
    return LocalDate.of(year, 5, 4);
  }

  /** It came to a phase, and this is all that is known of it. */
  static Milestone<FreeText> at(Phase phase, @Nullable LocalDate on) {
    return new Milestone<>(phase, on, null, null);
  }

  /** A course of these milestones; other ones have another digest. */
  static ReportedCourse<FreeText> course(List<Milestone<FreeText>> milestones) {
    return new ReportedCourse<>(milestones, "course " + milestones);
  }

  /** The course of one that came to a phase, and from where that leads off, in these years. */
  static ReportedCourse<FreeText> courseTo(Phase phase) {
    return course(
        switch (phase) {
          case SUBMITTED -> List.of(at(Phase.SUBMITTED, in(2020)));
          case RETURNED -> List.of(at(Phase.SUBMITTED, in(2020)), at(Phase.RETURNED, in(2021)));
          case DECLINED -> List.of(at(Phase.SUBMITTED, in(2020)), at(Phase.DECLINED, in(2021)));
          case DEVELOPMENT ->
              List.of(at(Phase.SUBMITTED, in(2020)), at(Phase.DEVELOPMENT, in(2021)));
          case TESTING -> List.of(at(Phase.DEVELOPMENT, null), at(Phase.TESTING, in(2021)));
          case DEPLOYMENT -> List.of(at(Phase.TESTING, in(2021)), at(Phase.DEPLOYMENT, in(2022)));
          case AT_SCALE -> List.of(at(Phase.DEPLOYMENT, in(2022)), at(Phase.AT_SCALE, in(2024)));
          case ON_HOLD, WITHDRAWN, STOPPED, RETIRED ->
              List.of(at(Phase.DEPLOYMENT, in(2022)), at(phase, in(2025)));
          case DRAFT -> throw new IllegalArgumentException("No report tells of a draft");
        });
  }

  /** A pilot with the day of its status; a completed one with its findings. */
  static ReportedPilot<FreeText> pilot(OrganisationId at, PilotStatus status, LocalDate since) {
    boolean completed = status == PilotStatus.COMPLETED;
    return new ReportedPilot<>(
        at,
        Places.code(at),
        status,
        OBJECTIVES,
        40,
        "Adults with leg ulcers",
        status == PilotStatus.REQUESTED ? since : null,
        status == PilotStatus.APPROVED ? since : null,
        status == PilotStatus.RUNNING ? since : null,
        status == PilotStatus.SUSPENDED ? since : null,
        switch (status) {
          case DECLINED, EXPIRED, COMPLETED, STOPPED -> since;
          case REQUESTED, PART_APPROVED, APPROVED, RUNNING, SUSPENDED -> null;
        },
        completed ? FINDINGS : null,
        completed ? Recommendation.ADOPT : null,
        switch (status) {
          case SUSPENDED, DECLINED, STOPPED -> REASON;
          case REQUESTED, PART_APPROVED, APPROVED, EXPIRED, RUNNING, COMPLETED -> null;
        },
        "pilot " + at + status + since);
  }

  /** An adoption with the day of its status. */
  static ReportedAdoption<FreeText> adoption(
      OrganisationId at, AdoptionStatus status, LocalDate since, Reach... reach) {
    return new ReportedAdoption<>(
        at,
        Places.code(at),
        status,
        status == AdoptionStatus.PLANNED ? since : null,
        null,
        status == AdoptionStatus.LIVE ? since : null,
        status == AdoptionStatus.WITHDRAWN ? since : null,
        List.of(),
        status == AdoptionStatus.WITHDRAWN ? REASON : null,
        List.of(reach),
        "adoption " + at + status + since + List.of(reach));
  }

  /** A report without pilots or adoptions. */
  static RecordHistory told(ReportedCourse<FreeText> course) {
    return told(PROPOSAL, course, List.of(), List.of());
  }

  /** A report with pilots. */
  @SafeVarargs
  @SuppressWarnings("varargs") // nobody writes into the list
  static RecordHistory piloted(ReportedCourse<FreeText> course, ReportedPilot<FreeText>... pilots) {
    return told(PROPOSAL, course, List.of(pilots), List.of());
  }

  /** A report with adoptions. */
  @SafeVarargs
  @SuppressWarnings("varargs") // nobody writes into the list
  static RecordHistory adopted(
      ReportedCourse<FreeText> course, ReportedAdoption<FreeText>... adoptions) {
    return told(PROPOSAL, course, List.of(), List.of(adoptions));
  }

  /** A report in which there is one pilot and one adoption at an organisation at most. */
  static RecordHistory told(
      Proposal proposal,
      ReportedCourse<FreeText> course,
      List<ReportedPilot<FreeText>> pilots,
      List<ReportedAdoption<FreeText>> adoptions) {
    Map<PilotId, ReportedPilot<FreeText>> pilotsById = new LinkedHashMap<>();
    pilots.forEach(pilot -> pilotsById.put(pilotAt(pilot.organisation()), pilot));
    Map<AdoptionId, ReportedAdoption<FreeText>> adoptionsById = new LinkedHashMap<>();
    adoptions.forEach(adoption -> adoptionsById.put(adoptionAt(adoption.organisation()), adoption));
    return new RecordHistory(
        INNOVATION, REFERENCE, WOUNDCARE, proposal, course, pilotsById, adoptionsById);
  }

  /** What has happened once this was reported, first, under the policy of the beginning. */
  static Past reported(RecordHistory told) {
    return reported(told, Policy.INITIAL);
  }

  /** What has happened once this was reported, first, under this policy. */
  static Past reported(RecordHistory told, Policy policy) {
    Context context = FakeFacts.context(OFFICE, FakeFacts.TODAY, policy);
    return switch (InnovationRules.RULES.decide(InnovationRules.RULES.initial(), told, context)) {
      case Decision.Accepted<InnovationEvent>(var events) -> {
        List<Past.Step> steps = new ArrayList<>();
        events.forEach(event -> steps.add(new Past.Step(event, OFFICE, null)));
        yield new Past(steps);
      }
      case Decision.Refused<InnovationEvent>(Refusal refusal) ->
          throw new AssertionError("Refused: " + refusal);
    };
  }

  /** It was reported to stand there. */
  static Past reportedAt(Phase phase) {
    return reported(told(courseTo(phase)));
  }
}
