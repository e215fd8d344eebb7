package uk.healthtech.pipeline.kernel.innovation;

import static uk.healthtech.pipeline.kernel.innovation.Phase.AT_SCALE;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DECLINED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DEPLOYMENT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DEVELOPMENT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DRAFT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.ON_HOLD;
import static uk.healthtech.pipeline.kernel.innovation.Phase.RETIRED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.RETURNED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.STOPPED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.SUBMITTED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.TESTING;
import static uk.healthtech.pipeline.kernel.innovation.Phase.WITHDRAWN;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.healthtech.pipeline.kernel.account.Role;

/**
 * Everything that can be done to an innovation: by which roles, standing where, in which phases.
 * The one table that refuses on the command side, explains on the query side and is printed in the
 * docs.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets of phases cannot be changed
public enum Action {
  START_PROPOSAL(Standing.ANYONE_IN_ROLE, when(Role.INNOVATOR)),
  REVISE_PROPOSAL(Standing.TEAM, when(Role.INNOVATOR, DRAFT, RETURNED, DEVELOPMENT)),
  SUBMIT_PROPOSAL(Standing.OWNER, when(Role.INNOVATOR, DRAFT, RETURNED)),
  RETURN_PROPOSAL(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, SUBMITTED)),
  ACCEPT_PROPOSAL(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, SUBMITTED)),
  DECLINE_PROPOSAL(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, SUBMITTED)),
  RECORD_STANDARD(Standing.TEAM, when(Role.INNOVATOR, Times.ON_ROAD)),
  RETRACT_STANDARD(Standing.TEAM, when(Role.INNOVATOR, Times.ON_ROAD)),
  RECORD_EVIDENCE(Standing.TEAM, when(Role.INNOVATOR, Times.ON_ROAD)),
  RETRACT_EVIDENCE(Standing.TEAM, when(Role.INNOVATOR, Times.ON_ROAD)),
  PASS_READINESS_GATE(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, DEVELOPMENT)),
  PASS_EVALUATION_GATE(Standing.ANYONE_IN_ROLE, when(Role.LEADERSHIP, TESTING)),
  CONFIRM_AT_SCALE(Standing.ANYONE_IN_ROLE, when(Role.LEADERSHIP, DEPLOYMENT)),
  DEFER_GATE(
      Standing.ANYONE_IN_ROLE,
      when(Role.PROGRAMME_OFFICE, DEVELOPMENT),
      when(Role.LEADERSHIP, TESTING, DEPLOYMENT)),
  SEND_BACK(
      Standing.ANYONE_IN_ROLE,
      when(Role.PROGRAMME_OFFICE, DEVELOPMENT),
      when(Role.LEADERSHIP, TESTING, DEPLOYMENT, AT_SCALE)),
  MEET_CONDITION(
      Standing.GIVER,
      when(Role.PROGRAMME_OFFICE, Times.AFTER_DRAFT),
      when(Role.LEADERSHIP, Times.AFTER_DRAFT),
      when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  EXTEND_CONDITION(
      Standing.GIVER,
      when(Role.PROGRAMME_OFFICE, Times.AFTER_DRAFT),
      when(Role.LEADERSHIP, Times.AFTER_DRAFT),
      when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  BREACH_CONDITION(
      Standing.GIVER,
      when(Role.PROGRAMME_OFFICE, Times.AFTER_DRAFT),
      when(Role.LEADERSHIP, Times.AFTER_DRAFT),
      when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  REQUEST_PILOT(Standing.OWNER, when(Role.INNOVATOR, TESTING)),
  ASK_QUESTION(Standing.HOST, when(Role.TRUST_APPROVER, Times.PILOTING)),
  ANSWER_QUESTION(Standing.TEAM, when(Role.INNOVATOR, Times.PILOTING)),
  APPROVE_PILOT(Standing.HOST, when(Role.TRUST_APPROVER, Times.PILOTING)),
  CONFIRM_APPROVAL(Standing.HOST, when(Role.TRUST_APPROVER, Times.PILOTING)),
  DECLINE_PILOT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  EXPIRE_APPROVAL(Standing.ANYONE_IN_ROLE, when(Role.SERVICE, Times.AFTER_DRAFT)),
  START_PILOT(Standing.HOST, when(Role.TRUST_APPROVER, Times.PILOTING)),
  RECORD_READING(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  CORRECT_READING(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  RAISE_INCIDENT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  RESOLVE_INCIDENT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  SUSPEND_PILOT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  RESUME_PILOT(Standing.HOST, when(Role.TRUST_APPROVER, Times.PILOTING)),
  COMPLETE_PILOT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  STOP_PILOT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  PLAN_ADOPTION(Standing.ANYONE_IN_ROLE, when(Role.TRUST_APPROVER, DEPLOYMENT, AT_SCALE)),
  GO_LIVE(Standing.HOST, when(Role.TRUST_APPROVER, DEPLOYMENT, AT_SCALE)),
  REPORT_REACH(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  RECORD_BENEFIT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  RETRACT_BENEFIT(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  WITHDRAW_ADOPTION(Standing.HOST, when(Role.TRUST_APPROVER, Times.AFTER_DRAFT)),
  WITHDRAW(
      Standing.OWNER,
      when(Role.INNOVATOR, DRAFT, SUBMITTED, RETURNED, DEVELOPMENT, TESTING, DEPLOYMENT, ON_HOLD)),
  PUT_ON_HOLD(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, Times.HOLDABLE)),
  RESUME(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, ON_HOLD)),
  STOP(
      Standing.ANYONE_IN_ROLE,
      when(Role.PROGRAMME_OFFICE, SUBMITTED, RETURNED, DEVELOPMENT, TESTING, DEPLOYMENT, ON_HOLD)),
  RETIRE(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, DEPLOYMENT, AT_SCALE)),
  REOPEN(
      Standing.OWNER,
      when(Role.PROGRAMME_OFFICE, WITHDRAWN, DECLINED, STOPPED, RETIRED),
      when(Role.INNOVATOR, WITHDRAWN)),
  AGREE_TO_PUBLICATION(Standing.OWNER, when(Role.INNOVATOR, Times.ON_ROAD)),
  WITHDRAW_AGREEMENT(Standing.OWNER, when(Role.INNOVATOR, Times.EVERY)),
  PUBLISH(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, Times.PUBLISHABLE)),
  WITHDRAW_PUBLICATION(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, Times.EVERY)),
  OFFER_TRANSFER(Standing.OWNER, when(Role.INNOVATOR, Times.ON_ROAD)),
  ACCEPT_TRANSFER(Standing.OFFERED, when(Role.INNOVATOR, Times.ON_ROAD)),
  DECLINE_TRANSFER(Standing.OFFERED, when(Role.INNOVATOR, Times.EVERY)),
  CANCEL_TRANSFER(Standing.OWNER, when(Role.INNOVATOR, Times.EVERY)),
  INVITE_COLLABORATOR(Standing.OWNER, when(Role.INNOVATOR, Times.ON_ROAD)),
  REMOVE_COLLABORATOR(Standing.TEAM, when(Role.INNOVATOR, Times.EVERY)),
  /** By an import; it may begin the road too. */
  RECORD_HISTORY(Standing.ANYONE_IN_ROLE, when(Role.PROGRAMME_OFFICE, Times.EVERY));

  /** Where the acting organisation must stand to the innovation. */
  public enum Standing {
    /** The role is enough. */
    ANYONE_IN_ROLE,
    /**
     * An innovator of the innovation's own organisation; the partnership's roles need no standing.
     */
    OWNER,
    /** The innovation's own organisation or one that it works with. */
    TEAM,
    /** The organisation that the innovation is offered to. */
    OFFERED,
    /** The organisation of the pilot or adoption. */
    HOST,
    /** Who gave the condition: the trust for its pilot, a gate's role for the gate. */
    GIVER
  }

  /** The phases in which trusts decide on pilots and may run them. */
  public static final Set<Phase> PILOTING = Times.PILOTING;

  /** One role and the phases in which it may. */
  private record Right(Role role, Set<Phase> phases) {}

  /** Sets of phases that several lines share. */
  private static final class Times {
    static final Set<Phase> PILOTING =
        Collections.unmodifiableSet(EnumSet.of(TESTING, DEPLOYMENT, AT_SCALE));
    static final Set<Phase> EVERY = EnumSet.allOf(Phase.class);
    static final Set<Phase> ON_ROAD =
        EnumSet.of(DRAFT, SUBMITTED, RETURNED, DEVELOPMENT, TESTING, DEPLOYMENT, AT_SCALE, ON_HOLD);

    /** A pilot or a condition outlives a hold, a step back and the end: safety is always told. */
    static final Set<Phase> AFTER_DRAFT = EnumSet.complementOf(EnumSet.of(DRAFT));

    static final Set<Phase> HOLDABLE =
        EnumSet.of(SUBMITTED, RETURNED, DEVELOPMENT, TESTING, DEPLOYMENT);
    static final Set<Phase> PUBLISHABLE =
        EnumSet.of(DEVELOPMENT, TESTING, DEPLOYMENT, AT_SCALE, ON_HOLD);

    private Times() {}
  }

  private final Standing standing;
  private final Map<Role, Set<Phase>> rights;

  Action(Standing standing, Right... rights) {
    this.standing = standing;
    Map<Role, Set<Phase>> map = new EnumMap<>(Role.class);
    for (Right right : rights) {
      map.put(right.role(), Collections.unmodifiableSet(right.phases()));
    }
    this.rights = Collections.unmodifiableMap(map);
  }

  /** The action that a command asks for. */
  public static Action of(InnovationCommand command) {
    return switch (command) {
      case ProposalCommand.StartProposal _ -> START_PROPOSAL;
      case ProposalCommand.ReviseProposal _ -> REVISE_PROPOSAL;
      case ProposalCommand.SubmitProposal _ -> SUBMIT_PROPOSAL;
      case StandardCommand.RecordStandard _ -> RECORD_STANDARD;
      case StandardCommand.RetractStandard _ -> RETRACT_STANDARD;
      case StandardCommand.RecordEvidence _ -> RECORD_EVIDENCE;
      case StandardCommand.RetractEvidence _ -> RETRACT_EVIDENCE;
      case GateCommand.ReturnProposal _ -> RETURN_PROPOSAL;
      case GateCommand.DeclineProposal _ -> DECLINE_PROPOSAL;
      case GateCommand.AcceptProposal _ -> ACCEPT_PROPOSAL;
      case GateCommand.PassReadinessGate _ -> PASS_READINESS_GATE;
      case GateCommand.PassEvaluationGate _ -> PASS_EVALUATION_GATE;
      case GateCommand.ConfirmAtScale _ -> CONFIRM_AT_SCALE;
      case GateCommand.DeferGate _ -> DEFER_GATE;
      case GateCommand.SendBack _ -> SEND_BACK;
      case ConditionCommand.MeetCondition _ -> MEET_CONDITION;
      case ConditionCommand.ExtendCondition _ -> EXTEND_CONDITION;
      case ConditionCommand.BreachCondition _ -> BREACH_CONDITION;
      case PilotCommand.RequestPilot _ -> REQUEST_PILOT;
      case PilotCommand.AskQuestion _ -> ASK_QUESTION;
      case PilotCommand.AnswerQuestion _ -> ANSWER_QUESTION;
      case PilotCommand.ApprovePilot _ -> APPROVE_PILOT;
      case PilotCommand.ConfirmApproval _ -> CONFIRM_APPROVAL;
      case PilotCommand.DeclinePilot _ -> DECLINE_PILOT;
      case PilotCommand.ExpireApproval _ -> EXPIRE_APPROVAL;
      case PilotCommand.StartPilot _ -> START_PILOT;
      case PilotCommand.RecordReading _ -> RECORD_READING;
      case PilotCommand.CorrectReading _ -> CORRECT_READING;
      case PilotCommand.RaiseIncident _ -> RAISE_INCIDENT;
      case PilotCommand.ResolveIncident _ -> RESOLVE_INCIDENT;
      case PilotCommand.SuspendPilot _ -> SUSPEND_PILOT;
      case PilotCommand.ResumePilot _ -> RESUME_PILOT;
      case PilotCommand.CompletePilot _ -> COMPLETE_PILOT;
      case PilotCommand.StopPilot _ -> STOP_PILOT;
      case AdoptionCommand.PlanAdoption _ -> PLAN_ADOPTION;
      case AdoptionCommand.GoLive _ -> GO_LIVE;
      case AdoptionCommand.ReportReach _ -> REPORT_REACH;
      case AdoptionCommand.RecordBenefit _ -> RECORD_BENEFIT;
      case AdoptionCommand.RetractBenefit _ -> RETRACT_BENEFIT;
      case AdoptionCommand.WithdrawAdoption _ -> WITHDRAW_ADOPTION;
      case CourseCommand.WithdrawInnovation _ -> WITHDRAW;
      case CourseCommand.PutOnHold _ -> PUT_ON_HOLD;
      case CourseCommand.ResumeInnovation _ -> RESUME;
      case CourseCommand.StopInnovation _ -> STOP;
      case CourseCommand.RetireInnovation _ -> RETIRE;
      case CourseCommand.ReopenInnovation _ -> REOPEN;
      case PublicationCommand.AgreeToPublication _ -> AGREE_TO_PUBLICATION;
      case PublicationCommand.WithdrawAgreement _ -> WITHDRAW_AGREEMENT;
      case PublicationCommand.Publish _ -> PUBLISH;
      case PublicationCommand.WithdrawPublication _ -> WITHDRAW_PUBLICATION;
      case TeamCommand.OfferTransfer _ -> OFFER_TRANSFER;
      case TeamCommand.AcceptTransfer _ -> ACCEPT_TRANSFER;
      case TeamCommand.DeclineTransfer _ -> DECLINE_TRANSFER;
      case TeamCommand.CancelTransfer _ -> CANCEL_TRANSFER;
      case TeamCommand.InviteCollaborator _ -> INVITE_COLLABORATOR;
      case TeamCommand.RemoveCollaborator _ -> REMOVE_COLLABORATOR;
      case ReportCommand.RecordHistory _ -> RECORD_HISTORY;
    };
  }

  /** The roles that may, in one phase or another. */
  public Set<Role> roles() {
    return rights.keySet();
  }

  /** The roles that may in this phase. */
  public Set<Role> roles(Phase phase) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    rights.forEach(
        (role, phases) -> {
          if (phases.contains(phase)) {
            roles.add(role);
          }
        });
    return Collections.unmodifiableSet(roles);
  }

  /** Where the acting organisation must stand. */
  public Standing standing() {
    return standing;
  }

  /** The phases in which it can happen, whoever does it; none for what begins the road. */
  public Set<Phase> phases() {
    EnumSet<Phase> phases = EnumSet.noneOf(Phase.class);
    rights.values().forEach(phases::addAll);
    return Collections.unmodifiableSet(phases);
  }

  /** The phases in which this role may; none for a role that never may. */
  public Set<Phase> phases(Role role) {
    return rights.getOrDefault(role, Set.of());
  }

  private static Right when(Role role, Phase... phases) {
    EnumSet<Phase> set = EnumSet.noneOf(Phase.class);
    set.addAll(Arrays.asList(phases));
    return new Right(role, set);
  }

  private static Right when(Role role, Set<Phase> phases) {
    return new Right(role, phases);
  }
}
