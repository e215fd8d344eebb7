package uk.healthtech.pipeline.eventstore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/**
 * One event of every kind with every field filled in. Their stored form is approved, so what stands
 * here is never changed either: it is what old databases hold.
 */
public final class SampleEvents {
  private static final InnovationId INNOVATION = new InnovationId(uuid(1));
  private static final PilotId PILOT = new PilotId(uuid(2));
  private static final AdoptionId ADOPTION = new AdoptionId(uuid(3));
  private static final OrganisationId OWNER = new OrganisationId(uuid(4));
  private static final AccountId ACCOUNT = new AccountId(uuid(5));
  private static final AccountId ANOTHER_ACCOUNT = new AccountId(uuid(6));
  private static final GrantId GRANT = new GrantId(uuid(7));
  private static final OdsCode LEEDS_TEACHING = new OdsCode("RR8");
  private static final OrganisationId HOST = OrganisationIds.ofOds(LEEDS_TEACHING);
  private static final HeldText TEXT =
      new HeldText(uuid(8), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  private static final Meeting MEETING =
      new Meeting(LocalDate.of(2026, 3, 3), "LG 2026/03", List.of(ACCOUNT, ANOTHER_ACCOUNT));

  /** In an order in which they could follow each other, ends aside. */
  public static final List<Event> ALL =
      List.of(
          new OrganisationRegistered(
              HOST,
              new Organisation(
                  "LEEDS TEACHING HOSPITALS NHS TRUST",
                  OrganisationKind.ACUTE_TRUST,
                  LEEDS_TEACHING,
                  "00000001",
                  Organisation.REGION_ICB,
                  List.of("Leeds"),
                  "NHS Organisation Data Service",
                  LocalDate.of(2026, 1, 2))),
          new AccountOpened(ACCOUNT),
          new RoleGranted(ACCOUNT, GRANT, Role.TRUST_APPROVER, HOST),
          new RoleRevoked(ACCOUNT, GRANT, TEXT),
          new AccountDeactivated(ACCOUNT, TEXT),
          new ProposalStarted(
              INNOVATION,
              OWNER,
              new Proposal(
                  "Remote wound monitoring",
                  "A phone application with which district nurses follow wounds from afar.",
                  Category.MHEALTH,
                  "Patients travel to clinics for wounds that a photograph would show to be well."),
              day(5)),
          new ProposalRevised(
              INNOVATION,
              new ProposalChanges(
                  "Wound monitoring at home",
                  "An application with which patients and nurses follow wounds together.",
                  Category.TELEHEALTHCARE,
                  "Patients travel to clinics for wounds that heal well and wait with those that don't."),
              day(6)),
          new ProposalSubmitted(INNOVATION, day(7)),
          new ProposalReturned(INNOVATION, TEXT, day(8)),
          new ProposalDeclined(INNOVATION, TEXT, day(9)),
          new ProposalAccepted(INNOVATION, TEXT, proposalComplete(), day(10)),
          new ReadinessGatePassed(INNOVATION, TEXT, proposalComplete(), day(11)),
          new PilotRequested(
              INNOVATION,
              PILOT,
              HOST,
              LEEDS_TEACHING,
              new PilotPlan<>(
                  TEXT,
                  List.of(
                      new Measure(
                          "Visits to clinic",
                          "visits per patient",
                          new BigDecimal("4.20"),
                          new BigDecimal("2.5"))),
                  40,
                  day(20),
                  day(28)),
              day(12)),
          new PilotDeclined(INNOVATION, PILOT, TEXT, day(13)),
          new PilotApproved(INNOVATION, PILOT, List.of(TEXT, TEXT), day(25), day(14)),
          new PilotStarted(INNOVATION, PILOT, day(20)),
          new ReadingRecorded(
              INNOVATION, PILOT, "Visits to clinic", new BigDecimal("3.10"), day(22)),
          new PilotCompleted(INNOVATION, PILOT, TEXT, Recommendation.ADAPT, day(28)),
          new EvaluationGatePassed(
              INNOVATION,
              TEXT,
              MEETING,
              List.of(
                  new CriterionResult(
                      Criterion.COMPLETED_PILOT, 1, 1, List.of(PILOT.toString()), List.of())),
              LocalDate.of(2026, 3, 4)),
          new AdoptionPlanned(
              INNOVATION,
              ADOPTION,
              HOST,
              LEEDS_TEACHING,
              LocalDate.of(2026, 4, 1),
              LocalDate.of(2026, 3, 5)),
          new AdoptionWentLive(
              INNOVATION,
              ADOPTION,
              List.of("St James's University Hospital", "Leeds General Infirmary"),
              LocalDate.of(2026, 4, 2)),
          new ReachReported(
              INNOVATION,
              ADOPTION,
              new Period(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 30)),
              120,
              LocalDate.of(2026, 5, 1)),
          new AtScaleConfirmed(
              INNOVATION,
              TEXT,
              MEETING,
              List.of(
                  new CriterionResult(
                      Criterion.LIVE_AT_MOST_OF_REGION,
                      1,
                      1,
                      List.of(HOST.toString()),
                      List.of(OWNER.toString()))),
              LocalDate.of(2026, 5, 6)),
          new InnovationPutOnHold(INNOVATION, TEXT, LocalDate.of(2026, 5, 7)),
          new InnovationResumed(INNOVATION, TEXT, LocalDate.of(2026, 5, 8)),
          new InnovationWithdrawn(INNOVATION, TEXT, LocalDate.of(2026, 5, 9)),
          new InnovationStopped(INNOVATION, TEXT, LocalDate.of(2026, 5, 10)));

  private SampleEvents() {}

  /** The sample of one kind. */
  public static <E extends Event> E of(Class<E> kind) {
    return ALL.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static List<CriterionResult> proposalComplete() {
    return List.of(
        new CriterionResult(
            Criterion.PROPOSAL_COMPLETE,
            4,
            4,
            List.of("name", "summary", "category", "problem"),
            List.of()));
  }

  private static UUID uuid(int number) {
    return UUID.fromString("00000000-0000-8000-8000-%012d".formatted(number));
  }

  private static LocalDate day(int ofFebruary) {
    return LocalDate.of(2026, 2, ofFebruary);
  }
}
