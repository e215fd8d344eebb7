package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.colleagueAt;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Histories.adopted;
import static uk.healthtech.pipeline.command.innovation.Histories.adoption;
import static uk.healthtech.pipeline.command.innovation.Histories.courseTo;
import static uk.healthtech.pipeline.command.innovation.Histories.in;
import static uk.healthtech.pipeline.command.innovation.Histories.pilot;
import static uk.healthtech.pipeline.command.innovation.Histories.piloted;
import static uk.healthtech.pipeline.command.innovation.Histories.reported;
import static uk.healthtech.pipeline.command.innovation.Histories.reportedAt;
import static uk.healthtech.pipeline.command.innovation.Histories.told;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.HAREHILLS;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT_ID;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.agreementAt;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.questionAskedAt;
import static uk.healthtech.pipeline.command.innovation.Story.weighed;
import static uk.healthtech.pipeline.command.innovation.Wishes.VERDICT;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.ANSWER_QUESTION;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.CONFIRM_APPROVAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.ProposalIncomplete;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RecordBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.WithdrawAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ReopenInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResumePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.innovation.Severity;

/** What was reported goes on by the ordinary commands, without what no report tells. */
class LivingOnTest {
  private static final Actor TRUST = actingFor(LEEDS_TEACHING);
  private static final Period YEAR = new Period(in(2023), in(2024));

  private static Scenario<InnovationStream, InnovationCommand, InnovationEvent> withPilot(
      PilotStatus status) {
    return given(piloting(pilot(LEEDS_TEACHING, status, in(2025))));
  }

  private static Past piloting(ReportedPilot<FreeText> pilot) {
    return reported(piloted(courseTo(Phase.TESTING), pilot));
  }

  private static Past adopting(ReportedAdoption<FreeText> adoption) {
    return reported(adopted(courseTo(Phase.DEPLOYMENT), adoption));
  }

  @Test
  void one_that_was_handed_in_is_screened() {
    given(reportedAt(Phase.SUBMITTED)).when(ask(ACCEPT_PROPOSAL), OFFICE).thenAccepted();
    Past bare =
        reported(told(Proposal.named("Old pump"), courseTo(Phase.SUBMITTED), List.of(), List.of()));
    given(bare)
        .when(ask(ACCEPT_PROPOSAL), OFFICE)
        .thenRefused(new CriteriaUnmet(Gate.SCREENING, weighed(Gate.SCREENING, TODAY, bare)));
  }

  @Test
  void one_that_was_returned_is_handed_in_again_once_it_is_complete() {
    given(reportedAt(Phase.RETURNED)).when(ask(SUBMIT_PROPOSAL), INNOVATOR).thenAccepted();
    Proposal bare = Proposal.named("Old pump");
    given(reported(told(bare, courseTo(Phase.RETURNED), List.of(), List.of())))
        .when(new SubmitProposal(INNOVATION, null), INNOVATOR)
        .thenRefused(new ProposalIncomplete(bare.missing()));
  }

  @Test
  void what_is_asked_of_a_request_is_answered() {
    given(
            piloting(pilot(LEEDS_TEACHING, PilotStatus.REQUESTED, in(2025))),
            questionAskedAt(LEEDS_TEACHING))
        .when(ask(ANSWER_QUESTION), INNOVATOR)
        .thenAccepted();
  }

  @Test
  void a_request_is_approved_by_as_many_as_the_policy_of_its_report_asks_for() {
    Past requested =
        reported(
            piloted(
                courseTo(Phase.TESTING), pilot(LEEDS_TEACHING, PilotStatus.REQUESTED, in(2025))),
            Policies.approvers(2));
    PilotApprovalProposed proposed =
        new PilotApprovalProposed(
            INNOVATION,
            pilotAt(LEEDS_TEACHING),
            Agreement.held(agreementAt(LEEDS_TEACHING)),
            TRUST.account(),
            TODAY);
    given(requested).when(ask(APPROVE_PILOT), TRUST).thenHappened(proposed);
    given(requested, Past.of(proposed, TRUST))
        .when(ask(CONFIRM_APPROVAL), colleagueAt(LEEDS_TEACHING))
        .thenAccepted();
  }

  @Test
  void an_approval_of_which_nobody_knows_by_when_to_start_does_not_lapse() {
    withPilot(PilotStatus.APPROVED)
        .when(new StartPilot(INNOVATION, pilotAt(LEEDS_TEACHING), null), TRUST)
        .thenHappened(new PilotStarted(INNOVATION, pilotAt(LEEDS_TEACHING), TODAY));
    withPilot(PilotStatus.APPROVED)
        .when(new StartPilot(INNOVATION, pilotAt(LEEDS_TEACHING), in(2024)), TRUST)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(in(2025))));
  }

  @Test
  void a_pilot_that_runs_is_completed_without_a_plan() {
    withPilot(PilotStatus.RUNNING)
        .when(
            new CompletePilot(
                INNOVATION, pilotAt(LEEDS_TEACHING), FINDINGS, Recommendation.ADOPT, null),
            TRUST)
        .thenHappened(
            new PilotCompleted(
                INNOVATION, pilotAt(LEEDS_TEACHING), FINDINGS.held(), Recommendation.ADOPT, TODAY));
  }

  @Test
  void a_pilot_that_is_suspended_is_resumed() {
    withPilot(PilotStatus.SUSPENDED)
        .when(new ResumePilot(INNOVATION, pilotAt(LEEDS_TEACHING), REASON, null), TRUST)
        .thenHappened(new PilotResumed(INNOVATION, pilotAt(LEEDS_TEACHING), REASON.held(), TODAY));
  }

  @Test
  void an_incident_may_be_told_of_any_day_of_a_pilot_whose_start_nobody_knows() {
    given(piloting(pilot(LEEDS_TEACHING, PilotStatus.COMPLETED, in(2025))))
        .when(incidentOn(in(2024)), TRUST)
        .thenHappened(
            new IncidentRaised(
                INNOVATION,
                pilotAt(LEEDS_TEACHING),
                INCIDENT_ID,
                Severity.SERIOUS,
                INCIDENT.held(),
                in(2024)));
    withPilot(PilotStatus.RUNNING)
        .when(incidentOn(in(2024)), TRUST)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(in(2025))));
  }

  private static RaiseIncident incidentOn(LocalDate on) {
    return new RaiseIncident(
        INNOVATION, pilotAt(LEEDS_TEACHING), INCIDENT_ID, Severity.SERIOUS, INCIDENT, on);
  }

  @Test
  void a_completed_pilot_counts_at_the_evaluation_gate_if_its_findings_are_told() {
    PassEvaluationGate pass = new PassEvaluationGate(INNOVATION, VERDICT, MEETING, null, null);
    ReportedPilot<FreeText> completed = pilot(LEEDS_TEACHING, PilotStatus.COMPLETED, in(2025));
    given(piloting(completed)).when(pass, LEADER).thenAccepted();
    Past silent =
        piloting(
            new ReportedPilot<>(
                LEEDS_TEACHING,
                completed.ods(),
                PilotStatus.COMPLETED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                in(2025),
                null,
                null,
                null,
                "told without findings"));
    given(silent)
        .when(pass, LEADER)
        .thenRefused(new CriteriaUnmet(Gate.EVALUATION, weighed(Gate.EVALUATION, TODAY, silent)));
  }

  @Test
  void a_plan_goes_live() {
    given(adopting(adoption(LEEDS_TEACHING, AdoptionStatus.PLANNED, in(2025))))
        .when(
            new GoLive(INNOVATION, adoptionAt(LEEDS_TEACHING), List.of("Main site"), null, null),
            TRUST)
        .thenHappened(
            new AdoptionWentLive(
                INNOVATION, adoptionAt(LEEDS_TEACHING), List.of("Main site"), null, TODAY));
  }

  @Test
  void reach_that_was_told_is_put_right_for_the_same_period_and_never_counted_twice() {
    Past live =
        adopting(
            adoption(
                LEEDS_TEACHING, AdoptionStatus.LIVE, in(2023), new Reach(YEAR, 100, List.of())));
    Reach corrected = new Reach(YEAR, 90, List.of(new Reach.InNeighbourhood(HAREHILLS, 10)));
    given(live)
        .when(new ReportReach(INNOVATION, adoptionAt(LEEDS_TEACHING), corrected, null), TRUST)
        .thenHappened(new ReachReported(INNOVATION, adoptionAt(LEEDS_TEACHING), corrected, TODAY));
    Reach overlapping = new Reach(new Period(in(2024), in(2025)), 90, List.of());
    given(live)
        .when(new ReportReach(INNOVATION, adoptionAt(LEEDS_TEACHING), overlapping, null), TRUST)
        .thenRefused(FieldsInvalid.one("from", new Overlaps(in(2023), in(2024))));
  }

  @Test
  void a_withdrawal_without_a_beginning_may_have_been_of_a_use() {
    Past withdrawn = adopting(adoption(LEEDS_TEACHING, AdoptionStatus.WITHDRAWN, in(2025)));
    given(withdrawn)
        .when(
            new ReportReach(
                INNOVATION, adoptionAt(LEEDS_TEACHING), new Reach(YEAR, 9, List.of()), null),
            TRUST)
        .thenAccepted();
    given(withdrawn)
        .when(
            new RecordBenefit(
                INNOVATION, adoptionAt(LEEDS_TEACHING), Story.BENEFIT_ID, Story.FEWER_VISITS, null),
            TRUST)
        .thenAccepted();
  }

  @Test
  void a_use_that_was_told_is_ended() {
    given(adopting(adoption(LEEDS_TEACHING, AdoptionStatus.LIVE, in(2023))))
        .when(new WithdrawAdoption(INNOVATION, adoptionAt(LEEDS_TEACHING), REASON, null), TRUST)
        .thenHappened(
            new AdoptionWithdrawn(INNOVATION, adoptionAt(LEEDS_TEACHING), REASON.held(), TODAY));
  }

  @Test
  void one_that_is_on_hold_is_resumed() {
    given(reportedAt(Phase.ON_HOLD))
        .when(new ResumeInnovation(INNOVATION, REASON, null), OFFICE)
        .thenHappened(new InnovationResumed(INNOVATION, REASON.held(), TODAY));
    given(reportedAt(Phase.ON_HOLD))
        .when(new ResumeInnovation(INNOVATION, REASON, in(2024)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(in(2025))));
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHDRAWN", "DECLINED", "STOPPED", "RETIRED"})
  void one_that_ended_is_reopened(Phase end) {
    given(reportedAt(end))
        .when(new ReopenInnovation(INNOVATION, REASON, null), OFFICE)
        .thenHappened(new InnovationReopened(INNOVATION, REASON.held(), TODAY));
  }
}
