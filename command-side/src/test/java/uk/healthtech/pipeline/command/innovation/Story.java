package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.OTHER_COMPANY;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.Region;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
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
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.DeviceClass;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Period;
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
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
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
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** What can have happened to the tests' innovation, told in the domain's words. */
final class Story {
  static final InnovationId INNOVATION = new InnovationId(new UUID(0x1, 0x1));
  static final FreeText REASON = text("Because the group agreed on it");
  static final FreeText OBJECTIVES = text("To find out whether fewer visits are needed");
  static final FreeText CONDITION = text("Only on two wards");
  static final FreeText FINDINGS = text("Patients needed half as many visits to clinic");
  static final FreeText QUESTION = text("Who sees the pictures at night?");
  static final FreeText ANSWER = text("The community nurse on duty");
  static final FreeText INCIDENT = text("A picture was shown under another wound");
  static final FreeText RESOLUTION = text("The pictures are now checked twice");
  static final Proposal PROPOSAL =
      Proposal.named("Remote wound monitoring")
          .with(
              ProposalChanges.builder()
                  .summary("A phone application with which nurses follow wounds from afar.")
                  .category(Category.MHEALTH)
                  .problem("Patients travel to clinics for wounds that heal well.")
                  .howItWorks("Patients take pictures, and nurses look at them within a day.")
                  .careSettings(EnumSet.of(CareSetting.HOME, CareSetting.COMMUNITY))
                  .mainPurpose(MainPurpose.MONITOR)
                  .population("Adults with leg ulcers")
                  .build());
  static final Measure VISITS =
      new Measure(
          "Visits",
          "visits per patient",
          Direction.DECREASE,
          new BigDecimal("4.20"),
          new BigDecimal("2.5"));
  static final PilotPlan<FreeText> PLAN =
      new PilotPlan<>(
          OBJECTIVES,
          List.of(VISITS),
          "Adults with leg ulcers",
          40,
          Days.PILOT_FROM,
          Days.PILOT_TO);
  static final Meeting MEETING =
      new Meeting(Days.COMPLETED, "LG 2026/03", List.of(People.CHAIR, People.DEPUTY));
  static final Period FIRST_DAYS = new Period(Days.LIVE, Days.LIVE.plusDays(1));
  static final NeighbourhoodId HAREHILLS = Region.HAREHILLS;
  static final NeighbourhoodId MANNINGHAM = Region.MANNINGHAM;
  static final Reach REACHED =
      new Reach(FIRST_DAYS, 12, List.of(new Reach.InNeighbourhood(HAREHILLS, 5)));
  static final Benefit FEWER_VISITS =
      new Benefit(
          BenefitKind.STAFF_TIME,
          "Nurses' time for visits",
          new BigDecimal("120.5"),
          "hours a month",
          "Rota of March");
  static final Standard MARK =
      standard(
          StandardKind.DEVICE_MARK,
          new StandardDetail.DeviceMark(
              StandardDetail.Mark.UKCA, DeviceClass.IIA, "UK MDR 2002, part II"));
  static final Standard DTAC =
      standard(StandardKind.DTAC, new StandardDetail.Dtac("2.0", EnumSet.allOf(DtacArea.class)));
  static final Standard SAFETY_CASE = standard(StandardKind.DCB0129, null);
  static final Standard TOOLKIT =
      standard(StandardKind.DSPT, new StandardDetail.Dspt(StandardDetail.DsptStatus.MET));
  static final Evidence STUDY =
      new Evidence(
          EvidenceKind.CLINICAL_OR_CARE,
          StudyType.OBSERVATIONAL_STUDY,
          "Wounds followed from afar",
          "https://example.org/wounds",
          "ab".repeat(32));
  static final StandardId MARK_ID = standardId(StandardKind.DEVICE_MARK);
  static final EvidenceId STUDY_ID = new EvidenceId(new UUID(0xe7, 1));
  static final QuestionId QUESTION_ID = new QuestionId(new UUID(0x90, 1));
  static final IncidentId INCIDENT_ID = new IncidentId(new UUID(0x1c, 1));
  static final BenefitId BENEFIT_ID = new BenefitId(new UUID(0xbe, 1));

  /** In the past the criteria were met, however they read. */
  private static final Weighing WEIGHED = new Weighing(0, List.of());

  private Story() {}

  /** An innovation to which this has happened. */
  static Scenario<InnovationStream, InnovationCommand, InnovationEvent> given(Past... past) {
    return Scenario.given(
        InnovationStream.class, InnovationCommand.class, InnovationStream::new, past);
  }

  /** Nothing. */
  static Past nothing() {
    return new Past(List.of());
  }

  static PilotId pilotAt(OrganisationId trust) {
    return new PilotId(Ids.derived("pilot", trust.toString()));
  }

  static AdoptionId adoptionAt(OrganisationId trust) {
    return new AdoptionId(Ids.derived("adoption", trust.toString()));
  }

  static StandardId standardId(StandardKind kind) {
    return new StandardId(Ids.derived("standard", kind.name()));
  }

  /** The condition on which a gate was passed. */
  static ConditionId conditionOf(Gate gate) {
    return new ConditionId(Ids.derived("condition", gate.name()));
  }

  /** The condition on which a trust approved its pilot. */
  static ConditionId conditionAt(OrganisationId trust) {
    return new ConditionId(Ids.derived("condition", trust.toString()));
  }

  /** What a gate asks for, to be met by a day. */
  static Condition<FreeText> conditionOf(Gate gate, LocalDate dueOn) {
    return new Condition<>(conditionOf(gate), CONDITION, dueOn);
  }

  /** What a trust agrees to, on a condition without a day. */
  static Agreement<FreeText> agreementAt(OrganisationId trust, LocalDate startBy) {
    return new Agreement<>(
        List.of(new Condition<>(conditionAt(trust), CONDITION, null)),
        "Lead nurse, tissue viability",
        startBy,
        "DCB0160 2026/7",
        "DPIA 2026/7");
  }

  static Agreement<FreeText> agreementAt(OrganisationId trust) {
    return agreementAt(trust, Days.START_BY);
  }

  /** How one person approves today's requests, and how two do. */
  static ApprovalTerms byOne() {
    return new ApprovalTerms(0, 1, Policy.INITIAL.deadlines().pilotDecision());
  }

  static ApprovalTerms byTwo() {
    return new ApprovalTerms(0, 2, Policy.INITIAL.deadlines().pilotDecision());
  }

  /** A standard that is held until it expires. */
  static Standard standard(StandardKind kind, @Nullable StandardDetail detail) {
    return new Standard(
        kind,
        StandardStatus.HELD,
        "No. 4711",
        "A notified body",
        LocalDate.of(2025, 9, 1),
        Days.EXPIRES,
        detail);
  }

  /** A standard that does not apply. */
  static Standard notApplicable(StandardKind kind) {
    return new Standard(kind, StandardStatus.NOT_APPLICABLE, null, null, null, null, null);
  }

  static Past draft() {
    return drafted(PROPOSAL);
  }

  static Past drafted(Proposal proposal) {
    return Past.of(new ProposalStarted(INNOVATION, WOUNDCARE, proposal, Days.STARTED), INNOVATOR);
  }

  static Past revised() {
    return Past.of(
        new ProposalRevised(
            INNOVATION, ProposalChanges.builder().name("Wounds at home").build(), Days.STARTED),
        INNOVATOR);
  }

  static Past submitted() {
    return Past.of(
        new ProposalSubmitted(INNOVATION, Policy.INITIAL.deadlines().screening(), Days.SUBMITTED),
        INNOVATOR);
  }

  /** Drafted and handed in. */
  static Past proposed() {
    return draft().then(submitted());
  }

  static Past returned() {
    return Past.of(new ProposalReturned(INNOVATION, REASON.held(), WEIGHED, Days.SCREENED), OFFICE);
  }

  static Past declined() {
    return Past.of(new ProposalDeclined(INNOVATION, REASON.held(), WEIGHED, Days.SCREENED), OFFICE);
  }

  /** A gate passed on conditions. */
  static Past passed(Gate gate, List<Condition<FreeText>> conditions) {
    Verdict<HeldText> verdict = Verdict.held(new Verdict<>(REASON, conditions, List.of()));
    return switch (gate) {
      case SCREENING ->
          Past.of(new ProposalAccepted(INNOVATION, verdict, WEIGHED, Days.SCREENED), OFFICE);
      case READINESS ->
          Past.of(new ReadinessGatePassed(INNOVATION, verdict, WEIGHED, Days.READY), OFFICE);
      case EVALUATION ->
          Past.of(
              new EvaluationGatePassed(INNOVATION, verdict, MEETING, WEIGHED, Days.EVALUATED),
              LEADER);
      case SCALE ->
          Past.of(new AtScaleConfirmed(INNOVATION, verdict, MEETING, WEIGHED, Days.SCALED), LEADER);
    };
  }

  static Past passed(Gate gate) {
    return passed(gate, List.of());
  }

  static Past accepted() {
    return passed(Gate.SCREENING);
  }

  static Past standardRecorded(Standard content) {
    return Past.of(
        new StandardRecorded(
            INNOVATION,
            standardId(content.kind()),
            content,
            content.status() == StandardStatus.NOT_APPLICABLE ? REASON.held() : null,
            Days.DOCUMENTED),
        INNOVATOR);
  }

  static Past standardRetracted(StandardKind kind) {
    return Past.of(
        new StandardRetracted(INNOVATION, standardId(kind), REASON.held(), Days.DOCUMENTED),
        INNOVATOR);
  }

  static Past evidenceRecorded() {
    return Past.of(new EvidenceRecorded(INNOVATION, STUDY_ID, STUDY, Days.DOCUMENTED), INNOVATOR);
  }

  static Past evidenceRetracted() {
    return Past.of(
        new EvidenceRetracted(INNOVATION, STUDY_ID, REASON.held(), Days.DOCUMENTED), INNOVATOR);
  }

  /** All that the readiness gate asks of an application for the phone: five events. */
  static Past documented() {
    return standardRecorded(MARK)
        .then(standardRecorded(DTAC))
        .then(standardRecorded(SAFETY_CASE))
        .then(standardRecorded(TOOLKIT))
        .then(evidenceRecorded());
  }

  /** Documented and judged ready: six events. */
  static Past inTesting() {
    return documented().then(passed(Gate.READINESS));
  }

  /** Proposed, accepted and judged ready: nine events. */
  static Past tested() {
    return proposed().then(accepted()).then(inTesting());
  }

  static Past pilotRequestedAt(OrganisationId trust) {
    return pilotRequestedAt(trust, byOne());
  }

  static Past pilotRequestedAt(OrganisationId trust, ApprovalTerms terms) {
    return Past.of(
        new PilotRequested(
            INNOVATION,
            pilotAt(trust),
            trust,
            Places.code(trust),
            PLAN.withObjectives(OBJECTIVES.held()),
            terms,
            Days.REQUESTED),
        INNOVATOR);
  }

  static Past questionAskedAt(OrganisationId trust) {
    return Past.of(
        new QuestionAsked(INNOVATION, pilotAt(trust), QUESTION_ID, QUESTION.held(), Days.ASKED),
        actingFor(trust));
  }

  static Past questionAnsweredAt(OrganisationId trust) {
    return Past.of(
        new QuestionAnswered(INNOVATION, pilotAt(trust), QUESTION_ID, ANSWER.held(), Days.ANSWERED),
        INNOVATOR);
  }

  static Past approvalProposedAt(OrganisationId trust) {
    return Past.of(
        new PilotApprovalProposed(
            INNOVATION,
            pilotAt(trust),
            Agreement.held(agreementAt(trust)),
            actingFor(trust).account(),
            Days.APPROVED),
        actingFor(trust));
  }

  static Past pilotApprovedAt(OrganisationId trust) {
    return pilotApprovedAt(trust, Days.START_BY);
  }

  static Past pilotApprovedAt(OrganisationId trust, LocalDate startBy) {
    return Past.of(
        new PilotApproved(
            INNOVATION,
            pilotAt(trust),
            Agreement.held(agreementAt(trust, startBy)),
            List.of(actingFor(trust).account()),
            Days.APPROVED),
        actingFor(trust));
  }

  static Past pilotDeclinedAt(OrganisationId trust) {
    return Past.of(
        new PilotDeclined(INNOVATION, pilotAt(trust), REASON.held(), Days.APPROVED),
        actingFor(trust));
  }

  /** Approved and not begun in time. */
  static Past pilotExpiredAt(OrganisationId trust) {
    return pilotRequestedAt(trust)
        .then(pilotApprovedAt(trust, Days.LAPSED_BY))
        .then(
            Past.of(
                new PilotApprovalExpired(INNOVATION, pilotAt(trust), Days.LAPSED_BY.plusDays(1)),
                Actor.SERVICE));
  }

  static Past pilotStartedAt(OrganisationId trust) {
    return Past.of(new PilotStarted(INNOVATION, pilotAt(trust), Days.BEGUN), actingFor(trust));
  }

  static Past readingAt(OrganisationId trust) {
    return Past.of(
        new ReadingRecorded(
            INNOVATION, pilotAt(trust), VISITS.name(), new BigDecimal("3.10"), Days.READ),
        actingFor(trust));
  }

  static Past readingCorrectedAt(OrganisationId trust, @Nullable BigDecimal value) {
    return Past.of(
        new ReadingCorrected(
            INNOVATION, pilotAt(trust), VISITS.name(), Days.READ, value, REASON.held(), Days.READ),
        actingFor(trust));
  }

  static Past incidentAt(OrganisationId trust, Severity severity) {
    return Past.of(
        new IncidentRaised(
            INNOVATION, pilotAt(trust), INCIDENT_ID, severity, INCIDENT.held(), Days.SUSPENDED),
        actingFor(trust));
  }

  /** A serious incident, and the suspension that follows from it. */
  static Past suspendedByIncidentAt(OrganisationId trust) {
    return incidentAt(trust, Severity.SERIOUS)
        .then(
            Past.of(
                new PilotSuspended(INNOVATION, pilotAt(trust), INCIDENT_ID, null, Days.SUSPENDED),
                actingFor(trust)));
  }

  static Past incidentResolvedAt(OrganisationId trust) {
    return Past.of(
        new IncidentResolved(
            INNOVATION, pilotAt(trust), INCIDENT_ID, RESOLUTION.held(), Days.RESOLVED),
        actingFor(trust));
  }

  static Past pilotSuspendedAt(OrganisationId trust) {
    return Past.of(
        new PilotSuspended(INNOVATION, pilotAt(trust), null, REASON.held(), Days.SUSPENDED),
        actingFor(trust));
  }

  static Past pilotResumedAt(OrganisationId trust) {
    return Past.of(
        new PilotResumed(INNOVATION, pilotAt(trust), REASON.held(), Days.RESOLVED),
        actingFor(trust));
  }

  static Past pilotCompletedAt(OrganisationId trust) {
    return Past.of(
        new PilotCompleted(
            INNOVATION, pilotAt(trust), FINDINGS.held(), Recommendation.ADOPT, Days.COMPLETED),
        actingFor(trust));
  }

  static Past pilotStoppedAt(OrganisationId trust) {
    return Past.of(
        new PilotStopped(INNOVATION, pilotAt(trust), REASON.held(), Days.COMPLETED),
        actingFor(trust));
  }

  /** Requested, approved and begun. */
  static Past pilotRunningAt(OrganisationId trust) {
    return pilotRequestedAt(trust).then(pilotApprovedAt(trust)).then(pilotStartedAt(trust));
  }

  static Past evaluated() {
    return passed(Gate.EVALUATION);
  }

  /** All the way to deployment, with a pilot completed at Leeds. */
  static Past inDeployment() {
    return tested()
        .then(pilotRunningAt(LEEDS_TEACHING))
        .then(pilotCompletedAt(LEEDS_TEACHING))
        .then(evaluated());
  }

  static Past adoptionPlannedAt(OrganisationId trust) {
    return Past.of(
        new AdoptionPlanned(
            INNOVATION, adoptionAt(trust), trust, Places.code(trust), Days.LIVE, Days.PLANNED),
        actingFor(trust));
  }

  static Past wentLiveAt(OrganisationId trust) {
    return Past.of(
        new AdoptionWentLive(
            INNOVATION, adoptionAt(trust), List.of("Main site"), "DCB0160 2026/7", Days.LIVE),
        actingFor(trust));
  }

  /** Planned and in use. */
  static Past liveAt(OrganisationId trust) {
    return adoptionPlannedAt(trust).then(wentLiveAt(trust));
  }

  static Past reachReportedAt(OrganisationId trust) {
    return Past.of(
        new ReachReported(INNOVATION, adoptionAt(trust), REACHED, Days.REPORTED), actingFor(trust));
  }

  static Past benefitRecordedAt(OrganisationId trust) {
    return Past.of(
        new BenefitRecorded(INNOVATION, adoptionAt(trust), BENEFIT_ID, FEWER_VISITS, Days.REPORTED),
        actingFor(trust));
  }

  static Past benefitRetractedAt(OrganisationId trust) {
    return Past.of(
        new BenefitRetracted(
            INNOVATION, adoptionAt(trust), BENEFIT_ID, REASON.held(), Days.REPORTED),
        actingFor(trust));
  }

  static Past adoptionWithdrawnAt(OrganisationId trust) {
    return Past.of(
        new AdoptionWithdrawn(INNOVATION, adoptionAt(trust), REASON.held(), Days.REPORTED),
        actingFor(trust));
  }

  static Past atScale() {
    return passed(Gate.SCALE);
  }

  static Past deferred(Gate gate) {
    return gate.decidedBy() == Role.LEADERSHIP
        ? Past.of(
            new GateDeferred(INNOVATION, gate, REASON.held(), MEETING, WEIGHED, Days.HELD), LEADER)
        : Past.of(
            new GateDeferred(INNOVATION, gate, REASON.held(), null, WEIGHED, Days.HELD), OFFICE);
  }

  /** Sent back through a gate that it had passed. */
  static Past sentBack(Gate through) {
    return through == Gate.SCREENING
        ? Past.of(
            new SentBack(INNOVATION, through, REASON.held(), null, WEIGHED, Days.HELD), OFFICE)
        : Past.of(
            new SentBack(INNOVATION, through, REASON.held(), MEETING, WEIGHED, Days.HELD), LEADER);
  }

  static Past conditionMet(ConditionId condition) {
    return Past.of(new ConditionMet(INNOVATION, condition, REASON.held(), Days.HELD), OFFICE);
  }

  static Past conditionExtended(ConditionId condition, LocalDate dueOn) {
    return Past.of(
        new ConditionExtended(INNOVATION, condition, dueOn, REASON.held(), Days.HELD), OFFICE);
  }

  static Past conditionBreached(ConditionId condition) {
    return Past.of(new ConditionBreached(INNOVATION, condition, REASON.held(), Days.HELD), OFFICE);
  }

  static Past onHold() {
    return Past.of(new InnovationPutOnHold(INNOVATION, REASON.held(), Days.HELD), OFFICE);
  }

  static Past resumed() {
    return Past.of(new InnovationResumed(INNOVATION, REASON.held(), Days.HELD), OFFICE);
  }

  static Past withdrawn() {
    return Past.of(new InnovationWithdrawn(INNOVATION, REASON.held(), Days.ENDED), INNOVATOR);
  }

  static Past stopped() {
    return Past.of(new InnovationStopped(INNOVATION, REASON.held(), Days.ENDED), OFFICE);
  }

  static Past retired() {
    return Past.of(new InnovationRetired(INNOVATION, REASON.held(), Days.ENDED), OFFICE);
  }

  static Past reopened() {
    return Past.of(new InnovationReopened(INNOVATION, REASON.held(), Days.ENDED), OFFICE);
  }

  static Past agreedToPublication() {
    return Past.of(new PublicationAgreed(INNOVATION, Days.SCREENED), INNOVATOR);
  }

  static Past agreementWithdrawn() {
    return Past.of(new AgreementWithdrawn(INNOVATION, REASON.held(), Days.SCREENED), INNOVATOR);
  }

  static Past published() {
    return Past.of(new Published(INNOVATION, Days.SCREENED), OFFICE);
  }

  static Past publicationWithdrawn() {
    return Past.of(new PublicationWithdrawn(INNOVATION, REASON.held(), Days.SCREENED), OFFICE);
  }

  static Past transferOffered() {
    return Past.of(
        new TransferOffered(INNOVATION, OTHER_COMPANY, REASON.held(), Days.STARTED), INNOVATOR);
  }

  static Past transferAccepted() {
    return Past.of(new TransferAccepted(INNOVATION, OTHER_COMPANY, Days.STARTED), OTHER_INNOVATOR);
  }

  static Past transferDeclined() {
    return Past.of(new TransferDeclined(INNOVATION, REASON.held(), Days.STARTED), OTHER_INNOVATOR);
  }

  static Past transferCancelled() {
    return Past.of(new TransferCancelled(INNOVATION, REASON.held(), Days.STARTED), INNOVATOR);
  }

  static Past collaboratorInvited() {
    return Past.of(new CollaboratorInvited(INNOVATION, OTHER_COMPANY, Days.STARTED), INNOVATOR);
  }

  static Past collaboratorRemoved() {
    return Past.of(
        new CollaboratorRemoved(INNOVATION, OTHER_COMPANY, REASON.held(), Days.STARTED), INNOVATOR);
  }

  /** How a gate's criteria stand by the policy of the beginning after all this, on a day. */
  static List<CriterionResult> weighed(Gate gate, LocalDate on, Past... past) {
    return GateCriteria.evaluate(
        Policy.INITIAL.criteria(gate), (Known) Roads.end(past), Places.REGION, on);
  }
}
