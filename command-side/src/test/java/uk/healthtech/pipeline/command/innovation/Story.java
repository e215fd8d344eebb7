package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Texts.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
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
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What can have happened to the tests' innovation, told in the domain's words. */
final class Story {
  static final InnovationId INNOVATION = new InnovationId(new UUID(0x1, 0x1));
  static final FreeText REASON = text("Because the group agreed on it");
  static final FreeText OBJECTIVES = text("To find out whether fewer visits are needed");
  static final FreeText CONDITION = text("Only on two wards");
  static final FreeText FINDINGS = text("Patients needed half as many visits to clinic");
  static final Proposal PROPOSAL =
      new Proposal(
          "Remote wound monitoring",
          "A phone application with which nurses follow wounds from afar.",
          Category.MHEALTH,
          "Patients travel to clinics for wounds that heal well.");
  static final Measure VISITS =
      new Measure("Visits", "visits per patient", new BigDecimal("4.20"), new BigDecimal("2.5"));
  static final PilotPlan<FreeText> PLAN =
      new PilotPlan<>(OBJECTIVES, List.of(VISITS), 40, Days.PILOT_FROM, Days.PILOT_TO);
  static final Meeting MEETING =
      new Meeting(Days.COMPLETED, "LG 2026/03", List.of(People.CHAIR, People.DEPUTY));
  static final Period FIRST_DAYS = new Period(Days.LIVE, Days.LIVE.plusDays(1));
  static final List<CriterionResult> PROPOSAL_COMPLETE =
      List.of(
          new CriterionResult(
              Criterion.PROPOSAL_COMPLETE,
              4,
              4,
              List.of("name", "summary", "category", "problem"),
              List.of()));

  private Story() {}

  /** An innovation to which this has happened. */
  static Scenario<InnovationStream, InnovationCommand, InnovationEvent> given(Past... past) {
    return Scenario.given(
        InnovationStream.class, InnovationCommand.class, InnovationStream::new, past);
  }

  static PilotId pilotAt(OrganisationId trust) {
    return new PilotId(Ids.derived("pilot", trust.toString()));
  }

  static AdoptionId adoptionAt(OrganisationId trust) {
    return new AdoptionId(Ids.derived("adoption", trust.toString()));
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
            INNOVATION, new ProposalChanges("Wounds at home", null, null, null), Days.STARTED),
        INNOVATOR);
  }

  static Past submitted() {
    return Past.of(new ProposalSubmitted(INNOVATION, Days.SUBMITTED), INNOVATOR);
  }

  /** Drafted and handed in. */
  static Past proposed() {
    return draft().then(submitted());
  }

  static Past returned() {
    return Past.of(new ProposalReturned(INNOVATION, REASON.held(), Days.SCREENED), OFFICE);
  }

  static Past declined() {
    return Past.of(new ProposalDeclined(INNOVATION, REASON.held(), Days.SCREENED), OFFICE);
  }

  static Past accepted() {
    return Past.of(
        new ProposalAccepted(INNOVATION, REASON.held(), PROPOSAL_COMPLETE, Days.SCREENED), OFFICE);
  }

  static Past inTesting() {
    return Past.of(
        new ReadinessGatePassed(INNOVATION, REASON.held(), PROPOSAL_COMPLETE, Days.READY), OFFICE);
  }

  static Past pilotRequestedAt(OrganisationId trust) {
    return Past.of(
        new PilotRequested(
            INNOVATION,
            pilotAt(trust),
            trust,
            Places.code(trust),
            PLAN.withObjectives(OBJECTIVES.held()),
            Days.REQUESTED),
        INNOVATOR);
  }

  static Past pilotApprovedAt(OrganisationId trust) {
    return Past.of(
        new PilotApproved(
            INNOVATION, pilotAt(trust), List.of(CONDITION.held()), Days.START_BY, Days.APPROVED),
        actingFor(trust));
  }

  static Past pilotDeclinedAt(OrganisationId trust) {
    return Past.of(
        new PilotDeclined(INNOVATION, pilotAt(trust), REASON.held(), Days.APPROVED),
        actingFor(trust));
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

  static Past pilotCompletedAt(OrganisationId trust) {
    return Past.of(
        new PilotCompleted(
            INNOVATION, pilotAt(trust), FINDINGS.held(), Recommendation.ADOPT, Days.COMPLETED),
        actingFor(trust));
  }

  /** Requested, approved and begun. */
  static Past pilotRunningAt(OrganisationId trust) {
    return pilotRequestedAt(trust).then(pilotApprovedAt(trust)).then(pilotStartedAt(trust));
  }

  static Past evaluated() {
    return Past.of(
        new EvaluationGatePassed(
            INNOVATION, REASON.held(), MEETING, completedPilots(LEEDS_TEACHING), Days.EVALUATED),
        LEADER);
  }

  /** All the way to deployment, with a pilot completed at Leeds. */
  static Past inDeployment() {
    return proposed()
        .then(accepted())
        .then(inTesting())
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
        new AdoptionWentLive(INNOVATION, adoptionAt(trust), List.of("Main site"), Days.LIVE),
        actingFor(trust));
  }

  /** Planned and in use. */
  static Past liveAt(OrganisationId trust) {
    return adoptionPlannedAt(trust).then(wentLiveAt(trust));
  }

  static Past reachReportedAt(OrganisationId trust) {
    return Past.of(
        new ReachReported(INNOVATION, adoptionAt(trust), FIRST_DAYS, 12, Days.REPORTED),
        actingFor(trust));
  }

  static Past atScale() {
    return Past.of(
        new AtScaleConfirmed(INNOVATION, REASON.held(), MEETING, liveAtTwoOfThree(), Days.SCALED),
        LEADER);
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

  static List<CriterionResult> completedPilots(OrganisationId trust) {
    return List.of(
        new CriterionResult(
            Criterion.COMPLETED_PILOT, 1, 1, List.of(pilotAt(trust).toString()), List.of()));
  }

  /** Live at Leeds and Airedale and not at Bradford, where more than half of three is two. */
  static List<CriterionResult> liveAtTwoOfThree() {
    return List.of(
        new CriterionResult(
            Criterion.LIVE_AT_MOST_OF_REGION,
            2,
            2,
            List.of(LEEDS_TEACHING.toString(), AIREDALE.toString()).stream().sorted().toList(),
            List.of(Places.BRADFORD.toString())));
  }

  /** What has to have happened before {@link Wishes#ask} for the action is accepted. */
  static Past[] readyFor(Action action) {
    return switch (action) {
      case START_PROPOSAL -> new Past[] {};
      case REVISE_PROPOSAL, SUBMIT_PROPOSAL -> new Past[] {draft()};
      case RETURN_PROPOSAL, ACCEPT_PROPOSAL, DECLINE_PROPOSAL, PUT_ON_HOLD, STOP, WITHDRAW ->
          new Past[] {proposed()};
      case PASS_READINESS_GATE -> new Past[] {proposed(), accepted()};
      case REQUEST_PILOT -> new Past[] {proposed(), accepted(), inTesting()};
      case APPROVE_PILOT, DECLINE_PILOT ->
          new Past[] {proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING)};
      case START_PILOT ->
          new Past[] {
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotApprovedAt(LEEDS_TEACHING)
          };
      case RECORD_READING, COMPLETE_PILOT ->
          new Past[] {proposed(), accepted(), inTesting(), pilotRunningAt(LEEDS_TEACHING)};
      case PASS_EVALUATION_GATE ->
          new Past[] {
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING)
          };
      case PLAN_ADOPTION -> new Past[] {inDeployment()};
      case GO_LIVE -> new Past[] {inDeployment(), adoptionPlannedAt(LEEDS_TEACHING)};
      case REPORT_REACH -> new Past[] {inDeployment(), liveAt(LEEDS_TEACHING)};
      case CONFIRM_AT_SCALE ->
          new Past[] {inDeployment(), liveAt(LEEDS_TEACHING), liveAt(AIREDALE)};
      case RESUME -> new Past[] {proposed(), onHold()};
    };
  }

  /** Somebody who may do it, where it is for Leeds to do. */
  static Actor whoMay(Action action) {
    return switch (action.role()) {
      case INNOVATOR -> INNOVATOR;
      case TRUST_APPROVER -> actingFor(LEEDS_TEACHING);
      case PROGRAMME_OFFICE -> OFFICE;
      case LEADERSHIP -> LEADER;
      case PARTNER, ADMINISTRATOR -> throw new AssertionError("They move no innovation");
    };
  }
}
