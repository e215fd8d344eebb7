package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.colleagueAt;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.OTHER_COMPANY;
import static uk.healthtech.pipeline.command.Texts.text;
import static uk.healthtech.pipeline.command.innovation.Histories.at;
import static uk.healthtech.pipeline.command.innovation.Histories.course;
import static uk.healthtech.pipeline.command.innovation.Histories.in;
import static uk.healthtech.pipeline.command.innovation.Histories.told;
import static uk.healthtech.pipeline.command.innovation.Story.ANSWER;
import static uk.healthtech.pipeline.command.innovation.Story.BENEFIT_ID;
import static uk.healthtech.pipeline.command.innovation.Story.FEWER_VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT_ID;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MARK_ID;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.PLAN;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.QUESTION;
import static uk.healthtech.pipeline.command.innovation.Story.QUESTION_ID;
import static uk.healthtech.pipeline.command.innovation.Story.REACHED;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.RESOLUTION;
import static uk.healthtech.pipeline.command.innovation.Story.STUDY;
import static uk.healthtech.pipeline.command.innovation.Story.STUDY_ID;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.agreementAt;
import static uk.healthtech.pipeline.command.innovation.Story.conditionAt;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.standard;
import static uk.healthtech.pipeline.command.innovation.Story.standardId;
import static uk.healthtech.pipeline.kernel.innovation.Action.CONFIRM_APPROVAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RecordBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RetractBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.WithdrawAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.BreachCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.ExtendCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.MeetCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ReopenInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.RetireInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeferGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.SendBack;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AnswerQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AskQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ConfirmApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CorrectReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ExpireApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResolveIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResumePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StopPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.SuspendPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.AgreeToPublication;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.Publish;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawAgreement;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand.WithdrawPublication;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractStandard;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.AcceptTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.CancelTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.DeclineTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.InviteCollaborator;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.OfferTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.RemoveCollaborator;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.policy.Policy;

/**
 * One command for every action; those on a pilot or adoption are for the one at Leeds, those on a
 * condition for the one that the role gave.
 */
final class Wishes {
  static final BigDecimal READING = new BigDecimal("2.90");
  static final ProposalChanges NEW_NAME =
      ProposalChanges.builder().name("Wound care from home").build();
  static final Verdict<FreeText> VERDICT = Verdict.of(REASON);

  /** Passes over everything that the readiness gate asks for. */
  static final Verdict<FreeText> ALL_WAIVED =
      new Verdict<>(
          REASON,
          List.of(),
          Policy.INITIAL.criteria(Gate.READINESS).stream()
              .map(criterion -> new Waiver<>(criterion.id(), text("Waived: " + criterion.id())))
              .toList());

  private Wishes() {}

  /** Asks for it to have happened today, as the first role that may. */
  static InnovationCommand ask(Action action) {
    return ask(action, firstRole(action));
  }

  /** Asks for it to have happened today, as one in this role would. */
  static InnovationCommand ask(Action action, Role role) {
    return ask(action, role, null);
  }

  /** Asks for it as the first role that may, stating the day. */
  static InnovationCommand ask(Action action, @Nullable LocalDate on) {
    return ask(action, firstRole(action), on);
  }

  /** Asks for it as one in this role would, stating the day. */
  static InnovationCommand ask(Action action, Role role, @Nullable LocalDate on) {
    PilotId pilot = pilotAt(LEEDS_TEACHING);
    AdoptionId adoption = adoptionAt(LEEDS_TEACHING);
    ConditionId condition = conditionGivenBy(role);
    Meeting meeting = role == Role.LEADERSHIP ? MEETING : null;
    return switch (action) {
      case START_PROPOSAL -> new StartProposal(INNOVATION, PROPOSAL, on);
      case REVISE_PROPOSAL -> new ReviseProposal(INNOVATION, NEW_NAME, on);
      case SUBMIT_PROPOSAL -> new SubmitProposal(INNOVATION, on);
      case RETURN_PROPOSAL -> new ReturnProposal(INNOVATION, REASON, on);
      case ACCEPT_PROPOSAL -> new AcceptProposal(INNOVATION, VERDICT, null, on);
      case DECLINE_PROPOSAL -> new DeclineProposal(INNOVATION, REASON, on);
      case RECORD_STANDARD ->
          new RecordStandard(
              INNOVATION,
              standardId(StandardKind.CYBER_ESSENTIALS),
              standard(StandardKind.CYBER_ESSENTIALS, null),
              null,
              on);
      case RETRACT_STANDARD -> new RetractStandard(INNOVATION, MARK_ID, REASON, on);
      case RECORD_EVIDENCE ->
          new RecordEvidence(INNOVATION, new EvidenceId(new UUID(0xe7, 2)), STUDY, on);
      case RETRACT_EVIDENCE -> new RetractEvidence(INNOVATION, STUDY_ID, REASON, on);
      case PASS_READINESS_GATE -> new PassReadinessGate(INNOVATION, VERDICT, null, on);
      case PASS_EVALUATION_GATE -> new PassEvaluationGate(INNOVATION, VERDICT, MEETING, null, on);
      case CONFIRM_AT_SCALE -> new ConfirmAtScale(INNOVATION, VERDICT, MEETING, null, on);
      case DEFER_GATE -> new DeferGate(INNOVATION, REASON, meeting, on);
      case SEND_BACK -> new SendBack(INNOVATION, REASON, meeting, on);
      case MEET_CONDITION -> new MeetCondition(INNOVATION, condition, REASON, on);
      case EXTEND_CONDITION ->
          new ExtendCondition(INNOVATION, condition, Days.CONDITION_DUE.plusDays(30), REASON, on);
      case BREACH_CONDITION -> new BreachCondition(INNOVATION, condition, REASON, on);
      case REQUEST_PILOT -> new RequestPilot(INNOVATION, pilot, LEEDS_CODE, PLAN, on);
      case ASK_QUESTION ->
          new AskQuestion(INNOVATION, pilot, new QuestionId(new UUID(0x90, 2)), QUESTION, on);
      case ANSWER_QUESTION -> new AnswerQuestion(INNOVATION, pilot, QUESTION_ID, ANSWER, on);
      case APPROVE_PILOT -> new ApprovePilot(INNOVATION, pilot, agreementAt(LEEDS_TEACHING), on);
      case CONFIRM_APPROVAL -> new ConfirmApproval(INNOVATION, pilot, on);
      case DECLINE_PILOT -> new DeclinePilot(INNOVATION, pilot, REASON, on);
      case EXPIRE_APPROVAL -> new ExpireApproval(INNOVATION, pilot, on);
      case START_PILOT -> new StartPilot(INNOVATION, pilot, on);
      case RECORD_READING -> new RecordReading(INNOVATION, pilot, VISITS.name(), READING, on);
      case CORRECT_READING ->
          new CorrectReading(INNOVATION, pilot, VISITS.name(), Days.READ, READING, REASON, on);
      case RAISE_INCIDENT ->
          new RaiseIncident(
              INNOVATION,
              pilot,
              new IncidentId(new UUID(0x1c, 2)),
              Severity.MODERATE,
              INCIDENT,
              on);
      case RESOLVE_INCIDENT -> new ResolveIncident(INNOVATION, pilot, INCIDENT_ID, RESOLUTION, on);
      case SUSPEND_PILOT -> new SuspendPilot(INNOVATION, pilot, REASON, on);
      case RESUME_PILOT -> new ResumePilot(INNOVATION, pilot, REASON, on);
      case COMPLETE_PILOT ->
          new CompletePilot(INNOVATION, pilot, FINDINGS, Recommendation.ADOPT, on);
      case STOP_PILOT -> new StopPilot(INNOVATION, pilot, REASON, on);
      case PLAN_ADOPTION -> new PlanAdoption(INNOVATION, adoption, Days.START_BY, on);
      case GO_LIVE -> new GoLive(INNOVATION, adoption, List.of("Main site"), "DCB0160 2026/7", on);
      case REPORT_REACH -> new ReportReach(INNOVATION, adoption, REACHED, on);
      case RECORD_BENEFIT ->
          new RecordBenefit(
              INNOVATION, adoption, new BenefitId(new UUID(0xbe, 2)), FEWER_VISITS, on);
      case RETRACT_BENEFIT -> new RetractBenefit(INNOVATION, adoption, BENEFIT_ID, REASON, on);
      case WITHDRAW_ADOPTION -> new WithdrawAdoption(INNOVATION, adoption, REASON, on);
      case WITHDRAW -> new WithdrawInnovation(INNOVATION, REASON, on);
      case PUT_ON_HOLD -> new PutOnHold(INNOVATION, REASON, on);
      case RESUME -> new ResumeInnovation(INNOVATION, REASON, on);
      case STOP -> new StopInnovation(INNOVATION, REASON, on);
      case RETIRE -> new RetireInnovation(INNOVATION, REASON, on);
      case REOPEN -> new ReopenInnovation(INNOVATION, REASON, on);
      case AGREE_TO_PUBLICATION -> new AgreeToPublication(INNOVATION, on);
      case WITHDRAW_AGREEMENT -> new WithdrawAgreement(INNOVATION, REASON, on);
      case PUBLISH -> new Publish(INNOVATION, on);
      case WITHDRAW_PUBLICATION -> new WithdrawPublication(INNOVATION, REASON, on);
      case OFFER_TRANSFER -> new OfferTransfer(INNOVATION, OTHER_COMPANY, REASON, on);
      case ACCEPT_TRANSFER -> new AcceptTransfer(INNOVATION, on);
      case DECLINE_TRANSFER -> new DeclineTransfer(INNOVATION, REASON, on);
      case CANCEL_TRANSFER -> new CancelTransfer(INNOVATION, REASON, on);
      case INVITE_COLLABORATOR -> new InviteCollaborator(INNOVATION, OTHER_COMPANY, on);
      case REMOVE_COLLABORATOR -> new RemoveCollaborator(INNOVATION, OTHER_COMPANY, REASON, on);
      // Always of today; and other than what any road of the tests was told to begin with.
      case RECORD_HISTORY -> told(course(List.of(at(Phase.DEVELOPMENT, in(2019)))));
    };
  }

  /** Somebody who may do it, as the first role that may. */
  static Actor whoMay(Action action) {
    return whoMay(action, firstRole(action));
  }

  /** Somebody of that role who may do it, where it is for Leeds to do. */
  static Actor whoMay(Action action, Role role) {
    return switch (role) {
      case INNOVATOR -> action.standing() == Action.Standing.OFFERED ? OTHER_INNOVATOR : INNOVATOR;
      case TRUST_APPROVER ->
          action == CONFIRM_APPROVAL ? colleagueAt(LEEDS_TEACHING) : actingFor(LEEDS_TEACHING);
      case PROGRAMME_OFFICE -> OFFICE;
      case LEADERSHIP -> LEADER;
      case SERVICE -> Actor.SERVICE;
      case PARTNER, ADMINISTRATOR -> throw new AssertionError("They move no innovation");
    };
  }

  /** The first of the roles that may. */
  static Role firstRole(Action action) {
    return Stream.of(Role.values()).filter(action.roles()::contains).findFirst().orElseThrow();
  }

  private static ConditionId conditionGivenBy(Role role) {
    return switch (role) {
      case TRUST_APPROVER -> conditionAt(LEEDS_TEACHING);
      case LEADERSHIP -> conditionOf(Gate.EVALUATION);
      case INNOVATOR, PROGRAMME_OFFICE, PARTNER, ADMINISTRATOR, SERVICE ->
          conditionOf(Gate.SCREENING);
    };
  }
}
