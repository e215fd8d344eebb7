package uk.healthtech.pipeline.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionExtended;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationRetired;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentResolved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.EvidenceRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRecorded;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;
import uk.healthtech.pipeline.kernel.innovation.StandardId;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.innovation.StudyType;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.query.projection.Recorded;

/** Organisations, people and events to prove things with. */
public final class Samples {
  public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  public static final Organisation LEEDS_TRUST = trust("Leeds Teaching Hospitals NHS Trust", "RR8");
  public static final Organisation AIREDALE_TRUST = trust("Airedale NHS Foundation Trust", "RCF");
  public static final OrganisationId LEEDS = OrganisationIds.of(LEEDS_TRUST);
  public static final OrganisationId AIREDALE = OrganisationIds.of(AIREDALE_TRUST);
  public static final OrganisationId COMPANY = new OrganisationId(new UUID(1, 1));
  public static final OrganisationId OTHER_COMPANY = new OrganisationId(new UUID(1, 2));
  public static final OrganisationId PARTNERSHIP = new OrganisationId(new UUID(1, 3));
  public static final OrganisationId THIRD_COMPANY = new OrganisationId(new UUID(1, 4));
  public static final IncidentId INCIDENT = new IncidentId(new UUID(13, 1));
  public static final QuestionId QUESTION = new QuestionId(new UUID(14, 1));
  public static final BenefitId BENEFIT = new BenefitId(new UUID(15, 1));
  public static final ThemeId THEME = RegionSamples.theme(1);
  public static final AccountId ACCOUNT = new AccountId(new UUID(2, 1));

  private Samples() {}

  public static Actor actor(Role role, OrganisationId organisation) {
    return new Actor(ACCOUNT, role, organisation);
  }

  public static Envelope envelope() {
    return envelope(actor(Role.INNOVATOR, COMPANY));
  }

  public static Envelope envelope(Actor actor) {
    return Envelope.first(actor, Channel.API, new UUID(3, 1), null, null);
  }

  public static FreeText text(String text) {
    return new FreeText(
        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), text, "00".repeat(32));
  }

  public static HeldText held(String text) {
    return text(text).held();
  }

  public static InnovationId innovation(int number) {
    return new InnovationId(new UUID(4, number));
  }

  public static PilotId pilot(int number) {
    return new PilotId(new UUID(5, number));
  }

  public static AdoptionId adoption(int number) {
    return new AdoptionId(new UUID(6, number));
  }

  public static StandardId standard(int number) {
    return new StandardId(new UUID(8, number));
  }

  public static EvidenceId evidence(int number) {
    return new EvidenceId(new UUID(9, number));
  }

  public static ConditionId condition(long number) {
    return new ConditionId(new UUID(10, number));
  }

  private static Organisation trust(String name, String ods) {
    return new Organisation(
        name,
        OrganisationKind.ACUTE_TRUST,
        new OdsCode(ods),
        null,
        Organisation.REGION_ICB,
        List.of("Leeds"),
        "ODS",
        DAY);
  }

  public static OrganisationRegistered registered(Organisation organisation) {
    return new OrganisationRegistered(OrganisationIds.of(organisation), organisation);
  }

  public static ProposalStarted started(InnovationId id, OrganisationId owner, String name) {
    return new ProposalStarted(
        id,
        owner,
        Proposal.named(name)
            .with(
                ProposalChanges.builder()
                    .summary("What it is")
                    .category(Category.MHEALTH)
                    .problem("What it solves")
                    .build()),
        DAY);
  }

  public static ProposalRevised renamed(InnovationId id, String name) {
    return new ProposalRevised(id, ProposalChanges.builder().name(name).build(), DAY);
  }

  public static ProposalSubmitted submitted(InnovationId id) {
    return new ProposalSubmitted(id, 20, DAY.plusDays(1));
  }

  public static ProposalAccepted accepted(InnovationId id) {
    return new ProposalAccepted(
        id, Verdict.of(held("Fits")), weighing(Gate.SCREENING), DAY.plusDays(2));
  }

  public static ReadinessGatePassed ready(InnovationId id) {
    return new ReadinessGatePassed(
        id, Verdict.of(held("Ready")), weighing(Gate.READINESS), DAY.plusDays(3));
  }

  public static PilotRequested requested(InnovationId id, PilotId pilot, OrganisationId at) {
    return requested(id, pilot, at, DAY.plusDays(4));
  }

  public static PilotRequested requested(
      InnovationId id, PilotId pilot, OrganisationId at, LocalDate on) {
    return new PilotRequested(
        id, pilot, at, new OdsCode("RR8"), plan(), new ApprovalTerms(0, 1, 30), on);
  }

  private static PilotPlan<HeldText> plan() {
    return new PilotPlan<>(
        held("Whether it helps"),
        List.of(
            new Measure(
                "Readmissions",
                "per month",
                Direction.DECREASE,
                new BigDecimal("12"),
                BigDecimal.TEN)),
        "People with COPD",
        40,
        DAY.plusDays(30),
        DAY.plusDays(120));
  }

  public static PilotApproved approved(InnovationId id, PilotId pilot) {
    return approved(id, pilot, condition(pilot.value().getLeastSignificantBits()));
  }

  public static PilotApproved approved(InnovationId id, PilotId pilot, ConditionId condition) {
    return new PilotApproved(
        id, pilot, agreement(condition, "Only ward 7"), List.of(ACCOUNT), DAY.plusDays(5));
  }

  private static Agreement<HeldText> agreement(ConditionId condition, String text) {
    return new Agreement<>(
        List.of(new Condition<>(condition, held(text), null)),
        "Respiratory consultant",
        DAY.plusDays(40),
        "CSC-7",
        "DPIA-7");
  }

  public static PilotStarted begun(InnovationId id, PilotId pilot) {
    return new PilotStarted(id, pilot, DAY.plusDays(30));
  }

  public static ReadingRecorded reading(InnovationId id, PilotId pilot) {
    return new ReadingRecorded(
        id, pilot, "Readmissions", new BigDecimal("11.50"), DAY.plusDays(60));
  }

  public static IncidentRaised incident(InnovationId id, PilotId pilot, Severity severity) {
    return new IncidentRaised(
        id, pilot, INCIDENT, severity, held("A wrong alarm"), DAY.plusDays(61));
  }

  public static PilotCompleted completed(InnovationId id, PilotId pilot) {
    return new PilotCompleted(
        id, pilot, held("It helps a good deal"), Recommendation.ADOPT, DAY.plusDays(120));
  }

  public static EvaluationGatePassed evaluated(InnovationId id, PilotId by) {
    return new EvaluationGatePassed(
        id,
        Verdict.of(held("Convincing")),
        meeting(),
        new Weighing(
            0,
            List.of(
                new CriterionResult(
                    Policy.INITIAL.criteria(Gate.EVALUATION).getFirst(),
                    1,
                    1,
                    List.of(by.toString()),
                    List.of()))),
        DAY.plusDays(130));
  }

  /** How a gate's criteria stood: none of them met. */
  private static Weighing weighing(Gate gate) {
    return new Weighing(
        0,
        Policy.INITIAL.criteria(gate).stream()
            .map(one -> new CriterionResult(one, 0, 1, List.of(), List.of("summary")))
            .toList());
  }

  public static Meeting meeting() {
    return new Meeting(DAY.plusDays(129), "LG 2026/03", List.of(ACCOUNT));
  }

  public static AdoptionPlanned planned(InnovationId id, AdoptionId adoption, OrganisationId at) {
    return new AdoptionPlanned(
        id, adoption, at, new OdsCode("RR8"), DAY.plusDays(160), DAY.plusDays(140));
  }

  public static AdoptionWentLive live(InnovationId id, AdoptionId adoption) {
    return new AdoptionWentLive(
        id, adoption, List.of("St James’s", "Infirmary"), "CSC-8", DAY.plusDays(161));
  }

  public static ReachReported reach(InnovationId id, AdoptionId adoption, int patients) {
    return new ReachReported(
        id,
        adoption,
        new Reach(
            new Period(DAY.plusDays(161), DAY.plusDays(190)),
            patients,
            List.of(new Reach.InNeighbourhood(new NeighbourhoodId(new UUID(12, 1)), patients / 2))),
        DAY.plusDays(191));
  }

  public static InnovationPutOnHold held(InnovationId id) {
    return new InnovationPutOnHold(id, held("Waiting for funds"), DAY.plusDays(200));
  }

  public static StandardRecorded standard(
      InnovationId id, StandardId standard, LocalDate expiresOn) {
    return new StandardRecorded(
        id,
        standard,
        new Standard(
            StandardKind.DCB0129,
            StandardStatus.HELD,
            "CSC-1",
            "Its own safety officer",
            DAY,
            expiresOn,
            null),
        null,
        DAY.plusDays(2));
  }

  public static EvidenceRecorded evidence(InnovationId id, EvidenceId evidence) {
    return new EvidenceRecorded(
        id,
        evidence,
        new Evidence(
            EvidenceKind.REAL_WORLD,
            StudyType.SERVICE_EVALUATION,
            "One winter in Airedale",
            "https://example.org/winter",
            null),
        DAY.plusDays(2));
  }

  /** What an import tells of an innovation, under the reference {@code R-} and its number. */
  public static InnovationReported reported(
      InnovationId id, OrganisationId owner, String name, ReportedCourse<HeldText> course) {
    return new InnovationReported(
        id,
        "R-" + id.value().getLeastSignificantBits(),
        owner,
        Proposal.named(name)
            .with(ProposalChanges.builder().summary("What it is").themes(Set.of(THEME)).build()),
        course,
        20,
        DAY);
  }

  public static ReportedCourse<HeldText> course(List<Milestone<HeldText>> milestones) {
    return new ReportedCourse<>(milestones, "digest");
  }

  /** That it came to a phase, for no reason that is known. */
  public static Milestone<HeldText> came(Phase phase, @Nullable LocalDate on) {
    return new Milestone<>(phase, on, null, null);
  }

  /** A pilot that was completed, of which an import knows no more than when it ended. */
  public static PilotReported reported(InnovationId id, PilotId pilot, OrganisationId at) {
    return new PilotReported(
        id,
        pilot,
        new ReportedPilot<>(
            at,
            new OdsCode("RR8"),
            PilotStatus.COMPLETED,
            held("Whether it works"),
            null,
            null,
            null,
            null,
            null,
            null,
            DAY.minusDays(200),
            held("It works"),
            Recommendation.ADOPT,
            null,
            "digest"),
        new ApprovalTerms(0, 1, 30),
        DAY);
  }

  /** An adoption that went live, of which an import knows no plan. */
  public static AdoptionReported reported(InnovationId id, AdoptionId adoption, OrganisationId at) {
    return new AdoptionReported(
        id,
        adoption,
        new ReportedAdoption<>(
            at,
            new OdsCode("RR8"),
            AdoptionStatus.LIVE,
            null,
            null,
            DAY.minusDays(100),
            null,
            List.of("Infirmary"),
            null,
            List.of(),
            "digest"),
        DAY);
  }

  /** A proposal up to testing. */
  public static List<InnovationEvent> toTesting(
      InnovationId id, OrganisationId owner, String name) {
    return List.of(started(id, owner, name), submitted(id), accepted(id), ready(id));
  }

  /** The whole road to deployment, with a pilot and an adoption at one trust. */
  public static List<InnovationEvent> toDeployment(
      InnovationId id, OrganisationId owner, String name, OrganisationId trust, int number) {
    List<InnovationEvent> events = new ArrayList<>(toTesting(id, owner, name));
    events.addAll(
        List.of(
            requested(id, pilot(number), trust),
            approved(id, pilot(number)),
            begun(id, pilot(number)),
            reading(id, pilot(number)),
            completed(id, pilot(number)),
            evaluated(id, pilot(number)),
            planned(id, adoption(number), trust),
            live(id, adoption(number)),
            reach(id, adoption(number), 120)));
    return List.copyOf(events);
  }

  /**
   * The lives of four innovations, in which everything happens that can happen to one: each kind of
   * event in an order that the road allows.
   */
  public static List<InnovationEvent> lives() {
    InnovationId id = innovation(1);
    List<InnovationEvent> events = new ArrayList<>();
    events.addAll(proposed(id));
    events.addAll(proved(id));
    events.addAll(piloted(id));
    events.addAll(adopted(id));
    InnovationId withdrawn = innovation(2);
    events.add(started(withdrawn, COMPANY, "Never mind"));
    events.add(new InnovationWithdrawn(withdrawn, held("Sold"), DAY));
    events.add(new InnovationReopened(withdrawn, held("Bought back"), DAY));
    events.add(submitted(withdrawn));
    events.add(new InnovationStopped(withdrawn, held("Unsafe"), DAY.plusDays(2)));
    InnovationId declined = innovation(3);
    events.add(started(declined, COMPANY, "Not for us"));
    events.add(submitted(declined));
    events.add(new ProposalDeclined(declined, held("Not ours"), null, DAY.plusDays(2)));
    events.addAll(told(innovation(1_000)));
    return List.copyOf(events);
  }

  /** Told by an import, put right by the next, and gone on with here. */
  private static List<InnovationEvent> told(InnovationId id) {
    return List.of(
        reported(
            id,
            COMPANY,
            "Told",
            course(
                List.of(came(Phase.DEVELOPMENT, null), came(Phase.TESTING, DAY.minusDays(300))))),
        reported(id, pilot(1_000), AIREDALE),
        reported(id, pilot(1_000), LEEDS),
        new ReportedProposalCorrected(
            id, ProposalChanges.builder().name("Told again").build(), DAY.plusDays(1)),
        new ReportedCourseCorrected(
            id,
            course(
                List.of(
                    new Milestone<>(Phase.SUBMITTED, DAY.minusDays(400), null, held("Long ago")),
                    came(Phase.TESTING, null),
                    came(Phase.DEPLOYMENT, DAY.minusDays(150)))),
            20,
            DAY.plusDays(1)),
        reported(id, adoption(1_000), LEEDS),
        reach(id, adoption(1_000), 30),
        held(id));
  }

  private static List<InnovationEvent> proposed(InnovationId id) {
    return List.of(
        started(id, COMPANY, "myCOPD"),
        new ProposalRevised(
            id,
            ProposalChanges.builder()
                .name("myCOPD 2")
                .problem("Breath")
                .empty(ProposalField.SUMMARY)
                .build(),
            DAY),
        submitted(id),
        new ProposalReturned(id, held("Say more"), null, DAY.plusDays(1)),
        submitted(id),
        new ProposalAccepted(
            id,
            new Verdict<>(
                held("Fits"),
                List.of(
                    new Condition<>(condition(101), held("Name a lead"), DAY.plusDays(20)),
                    new Condition<>(condition(102), held("Find a nurse"), DAY.plusDays(30))),
                List.of()),
            weighing(Gate.SCREENING),
            DAY.plusDays(2)));
  }

  private static List<InnovationEvent> proved(InnovationId id) {
    return List.of(
        standard(id, standard(1), DAY.plusDays(300)),
        standard(id, standard(2), DAY.plusDays(300)),
        new StandardRetracted(id, standard(2), held("Entered twice"), DAY.plusDays(2)),
        new StandardRecorded(
            id,
            standard(3),
            new Standard(
                StandardKind.DEVICE_MARK,
                StandardStatus.NOT_APPLICABLE,
                null,
                null,
                null,
                null,
                null),
            held("It is no device"),
            DAY.plusDays(2)),
        new StandardRecorded(
            id,
            standard(4),
            new Standard(
                StandardKind.DTAC,
                StandardStatus.HELD,
                null,
                null,
                DAY,
                null,
                new StandardDetail.Dtac("February 2026", EnumSet.allOf(DtacArea.class))),
            null,
            DAY.plusDays(2)),
        evidence(id, evidence(1)),
        evidence(id, evidence(2)),
        new EvidenceRetracted(id, evidence(2), held("Entered twice"), DAY.plusDays(2)),
        new ConditionExtended(
            id, condition(101), DAY.plusDays(25), held("A holiday"), DAY.plusDays(2)),
        new ConditionMet(id, condition(101), held("Named"), DAY.plusDays(2)),
        new ConditionBreached(id, condition(102), held("None found"), DAY.plusDays(2)),
        new PublicationAgreed(id, DAY.plusDays(2)),
        new Published(id, DAY.plusDays(2)),
        new PublicationWithdrawn(id, held("A wrong name"), DAY.plusDays(2)),
        new AgreementWithdrawn(id, held("Under review"), DAY.plusDays(2)),
        new PublicationAgreed(id, DAY.plusDays(2)),
        new Published(id, DAY.plusDays(3)),
        new CollaboratorInvited(id, OTHER_COMPANY, DAY.plusDays(2)),
        new CollaboratorRemoved(id, OTHER_COMPANY, held("Done"), DAY.plusDays(2)),
        new CollaboratorInvited(id, THIRD_COMPANY, DAY.plusDays(2)),
        new TransferOffered(id, OTHER_COMPANY, held("Bought by them"), DAY.plusDays(2)),
        new TransferDeclined(id, held("Not yet"), DAY.plusDays(2)),
        new TransferOffered(id, OTHER_COMPANY, held("Now"), DAY.plusDays(2)),
        new TransferCancelled(id, held("Not now"), DAY.plusDays(2)),
        new TransferOffered(id, OTHER_COMPANY, held("At last"), DAY.plusDays(2)),
        new TransferAccepted(id, OTHER_COMPANY, DAY.plusDays(2)),
        new GateDeferred(
            id,
            Gate.READINESS,
            held("No toolkit"),
            null,
            weighing(Gate.READINESS),
            DAY.plusDays(2)),
        new ReadinessGatePassed(
            id,
            new Verdict<>(
                held("Ready"),
                List.of(new Condition<>(condition(103), held("Toolkit"), DAY.plusDays(90))),
                List.of(new Waiver<>(new CriterionId("dspt"), held("Due in June")))),
            weighing(Gate.READINESS),
            DAY.plusDays(3)));
  }

  private static List<InnovationEvent> piloted(InnovationId id) {
    return List.of(
        requested(id, pilot(4), LEEDS),
        new QuestionAsked(id, pilot(4), QUESTION, held("Who pays?"), DAY.plusDays(4)),
        new QuestionAnswered(id, pilot(4), QUESTION, held("We do"), DAY.plusDays(5)),
        new PilotApprovalProposed(
            id, pilot(4), agreement(condition(104), "Only ward 7"), ACCOUNT, DAY.plusDays(5)),
        approved(id, pilot(4), condition(104)),
        begun(id, pilot(4)),
        reading(id, pilot(4)),
        new ReadingCorrected(
            id,
            pilot(4),
            "Readmissions",
            DAY.plusDays(60),
            new BigDecimal("11.20"),
            held("Mistyped"),
            DAY.plusDays(61)),
        incident(id, pilot(4), Severity.SERIOUS),
        new PilotSuspended(id, pilot(4), INCIDENT, null, DAY.plusDays(61)),
        new IncidentResolved(id, pilot(4), INCIDENT, held("Mended"), DAY.plusDays(62)),
        new PilotResumed(id, pilot(4), held("Safe again"), DAY.plusDays(63)),
        completed(id, pilot(4)),
        requested(id, pilot(3), AIREDALE),
        new PilotDeclined(id, pilot(3), held("No staff"), DAY.plusDays(6)),
        requested(id, pilot(2), AIREDALE),
        approved(id, pilot(2)),
        new PilotApprovalExpired(id, pilot(2), DAY.plusDays(41)),
        requested(id, pilot(1), AIREDALE, DAY.plusDays(42)),
        approved(id, pilot(1)),
        begun(id, pilot(1)),
        new PilotStopped(id, pilot(1), held("No beds"), DAY.plusDays(70)),
        evaluated(id, pilot(4)),
        new SentBack(
            id,
            Gate.EVALUATION,
            held("Too early"),
            meeting(),
            new Weighing(0, List.of()),
            DAY.plusDays(131)),
        evaluated(id, pilot(4)));
  }

  private static List<InnovationEvent> adopted(InnovationId id) {
    return List.of(
        planned(id, adoption(2), LEEDS),
        live(id, adoption(2)),
        reach(id, adoption(2), 120),
        new BenefitRecorded(
            id,
            adoption(2),
            BENEFIT,
            new Benefit(
                BenefitKind.STAFF_TIME,
                "Fewer visits",
                new BigDecimal("2.50"),
                "hours a week",
                "The rota"),
            DAY.plusDays(192)),
        new BenefitRetracted(id, adoption(2), BENEFIT, held("Miscounted"), DAY.plusDays(193)),
        held(id),
        new InnovationResumed(id, held("Funds came"), DAY.plusDays(201)),
        new AtScaleConfirmed(
            id, Verdict.of(held("Everywhere")), meeting(), weighing(Gate.SCALE), DAY.plusDays(202)),
        new AdoptionWithdrawn(id, adoption(2), held("Merged"), DAY.plusDays(202)),
        planned(id, adoption(1), AIREDALE),
        new InnovationRetired(id, held("Superseded"), DAY.plusDays(203)),
        new InnovationReopened(id, held("Not so"), DAY.plusDays(204)));
  }

  /** One of every kind of event. */
  public static List<Event> oneOfEach() {
    Map<Class<?>, Event> events = new LinkedHashMap<>();
    lives().forEach(event -> events.putIfAbsent(event.getClass(), event));
    registers().forEach(event -> events.putIfAbsent(event.getClass(), event));
    return List.copyOf(events.values());
  }

  /** What is no innovation's: organisations, accounts, the policy and what is of the region. */
  public static List<Event> registers() {
    List<Event> events = new ArrayList<>();
    events.addAll(
        List.of(
            registered(LEEDS_TRUST),
            registered(AIREDALE_TRUST),
            new AccountOpened(ACCOUNT),
            new RoleGranted(ACCOUNT, new GrantId(new UUID(7, 1)), Role.TRUST_APPROVER, LEEDS),
            new RoleRevoked(ACCOUNT, new GrantId(new UUID(7, 1)), held("Left")),
            new AccountDeactivated(ACCOUNT, held("Left")),
            new CriteriaAgreed(
                Gate.EVALUATION,
                Policy.INITIAL.criteria(Gate.EVALUATION).subList(0, 1),
                held("Simpler"),
                meeting(),
                DAY),
            new ApproversAgreed(2, held("Four eyes"), meeting(), DAY),
            new DeadlinesAgreed(new Policy.Deadlines(15, 25, 5), held("Faster"), meeting(), DAY),
            new BankHolidaysPublished(Policy.INITIAL.bankHolidays(), DAY)));
    events.addAll(RegionSamples.all());
    return List.copyOf(events);
  }

  /** An event as if it stood in the store. */
  public static <E extends Event> Recorded<E> recorded(E event, long sequence) {
    return new Recorded<>(
        event,
        UUID.fromString(event.stream()),
        sequence,
        sequence + 1,
        Instant.parse("2026-03-02T10:00:00Z"),
        envelope());
  }
}
