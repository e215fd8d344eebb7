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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The road as one value: which event leads from which phases to which. Folds move along it, the
 * command side is tested against it, and the diagram and the table in the docs are drawn from it.
 */
public final class StageGraph {
  private StageGraph() {}

  /** Where an event leads. */
  public sealed interface Target {
    /** On to a phase of the road. */
    record On(Phase phase) implements Target {}

    /** Off the road, remembering where it was left. */
    record Off(Phase phase) implements Target {}

    /** Back to where the road was left. */
    record Back() implements Target {}

    /** To the stage before. */
    record Before() implements Target {}

    /** Nowhere: the phase stays. */
    record Stay() implements Target {}

    /** To wherever the report says that it stands. */
    record Reported() implements Target {}
  }

  /** What one kind of event does, and which action it follows from. */
  public record Edge(Class<? extends InnovationEvent> event, Action action, Target target) {
    /** The phases that it can come from. None: it begins the road. */
    public Set<Phase> from() {
      return event == ReportEvent.InnovationReported.class ? Set.of() : action.phases();
    }
  }

  /**
   * Where an innovation stands.
   *
   * @param left the phase in which it left the road; absent while it is on the road
   */
  public record Position(Phase phase, @Nullable Phase left) {
    /** The last phase on the road. */
    public Phase road() {
      return left == null ? phase : left;
    }

    /** The stage it is in, or was in when it left the road. */
    public Stage stage() {
      return road().stage().orElseThrow();
    }
  }

  /** Every kind of event, once. */
  public static final List<Edge> EDGES =
      List.of(
          on(ProposalEvent.ProposalStarted.class, Action.START_PROPOSAL, DRAFT),
          stay(ProposalEvent.ProposalRevised.class, Action.REVISE_PROPOSAL),
          on(ProposalEvent.ProposalSubmitted.class, Action.SUBMIT_PROPOSAL, SUBMITTED),
          on(GateEvent.ProposalReturned.class, Action.RETURN_PROPOSAL, RETURNED),
          on(GateEvent.ProposalAccepted.class, Action.ACCEPT_PROPOSAL, DEVELOPMENT),
          off(GateEvent.ProposalDeclined.class, Action.DECLINE_PROPOSAL, DECLINED),
          stay(StandardEvent.StandardRecorded.class, Action.RECORD_STANDARD),
          stay(StandardEvent.StandardRetracted.class, Action.RETRACT_STANDARD),
          stay(StandardEvent.EvidenceRecorded.class, Action.RECORD_EVIDENCE),
          stay(StandardEvent.EvidenceRetracted.class, Action.RETRACT_EVIDENCE),
          on(GateEvent.ReadinessGatePassed.class, Action.PASS_READINESS_GATE, TESTING),
          on(GateEvent.EvaluationGatePassed.class, Action.PASS_EVALUATION_GATE, DEPLOYMENT),
          on(GateEvent.AtScaleConfirmed.class, Action.CONFIRM_AT_SCALE, AT_SCALE),
          stay(GateEvent.GateDeferred.class, Action.DEFER_GATE),
          new Edge(GateEvent.SentBack.class, Action.SEND_BACK, new Target.Before()),
          stay(ConditionEvent.ConditionMet.class, Action.MEET_CONDITION),
          stay(ConditionEvent.ConditionExtended.class, Action.EXTEND_CONDITION),
          stay(ConditionEvent.ConditionBreached.class, Action.BREACH_CONDITION),
          stay(PilotEvent.PilotRequested.class, Action.REQUEST_PILOT),
          stay(PilotEvent.QuestionAsked.class, Action.ASK_QUESTION),
          stay(PilotEvent.QuestionAnswered.class, Action.ANSWER_QUESTION),
          stay(PilotEvent.PilotApprovalProposed.class, Action.APPROVE_PILOT),
          stay(PilotEvent.PilotApproved.class, Action.APPROVE_PILOT),
          stay(PilotEvent.PilotDeclined.class, Action.DECLINE_PILOT),
          stay(PilotEvent.PilotApprovalExpired.class, Action.EXPIRE_APPROVAL),
          stay(PilotEvent.PilotStarted.class, Action.START_PILOT),
          stay(PilotEvent.ReadingRecorded.class, Action.RECORD_READING),
          stay(PilotEvent.ReadingCorrected.class, Action.CORRECT_READING),
          stay(PilotEvent.IncidentRaised.class, Action.RAISE_INCIDENT),
          stay(PilotEvent.IncidentResolved.class, Action.RESOLVE_INCIDENT),
          stay(PilotEvent.PilotSuspended.class, Action.SUSPEND_PILOT),
          stay(PilotEvent.PilotResumed.class, Action.RESUME_PILOT),
          stay(PilotEvent.PilotCompleted.class, Action.COMPLETE_PILOT),
          stay(PilotEvent.PilotStopped.class, Action.STOP_PILOT),
          stay(AdoptionEvent.AdoptionPlanned.class, Action.PLAN_ADOPTION),
          stay(AdoptionEvent.AdoptionWentLive.class, Action.GO_LIVE),
          stay(AdoptionEvent.ReachReported.class, Action.REPORT_REACH),
          stay(AdoptionEvent.BenefitRecorded.class, Action.RECORD_BENEFIT),
          stay(AdoptionEvent.BenefitRetracted.class, Action.RETRACT_BENEFIT),
          stay(AdoptionEvent.AdoptionWithdrawn.class, Action.WITHDRAW_ADOPTION),
          off(CourseEvent.InnovationWithdrawn.class, Action.WITHDRAW, WITHDRAWN),
          off(CourseEvent.InnovationPutOnHold.class, Action.PUT_ON_HOLD, ON_HOLD),
          new Edge(CourseEvent.InnovationResumed.class, Action.RESUME, new Target.Back()),
          off(CourseEvent.InnovationStopped.class, Action.STOP, STOPPED),
          off(CourseEvent.InnovationRetired.class, Action.RETIRE, RETIRED),
          new Edge(CourseEvent.InnovationReopened.class, Action.REOPEN, new Target.Back()),
          stay(PublicationEvent.PublicationAgreed.class, Action.AGREE_TO_PUBLICATION),
          stay(PublicationEvent.AgreementWithdrawn.class, Action.WITHDRAW_AGREEMENT),
          stay(PublicationEvent.Published.class, Action.PUBLISH),
          stay(PublicationEvent.PublicationWithdrawn.class, Action.WITHDRAW_PUBLICATION),
          stay(TeamEvent.TransferOffered.class, Action.OFFER_TRANSFER),
          stay(TeamEvent.TransferAccepted.class, Action.ACCEPT_TRANSFER),
          stay(TeamEvent.TransferDeclined.class, Action.DECLINE_TRANSFER),
          stay(TeamEvent.TransferCancelled.class, Action.CANCEL_TRANSFER),
          stay(TeamEvent.CollaboratorInvited.class, Action.INVITE_COLLABORATOR),
          stay(TeamEvent.CollaboratorRemoved.class, Action.REMOVE_COLLABORATOR),
          new Edge(
              ReportEvent.InnovationReported.class, Action.RECORD_HISTORY, new Target.Reported()),
          stay(ReportEvent.ReportedProposalCorrected.class, Action.RECORD_HISTORY),
          new Edge(
              ReportEvent.ReportedCourseCorrected.class,
              Action.RECORD_HISTORY,
              new Target.Reported()),
          stay(ReportEvent.PilotReported.class, Action.RECORD_HISTORY),
          stay(ReportEvent.AdoptionReported.class, Action.RECORD_HISTORY));

  private static final Map<Class<? extends InnovationEvent>, Edge> BY_EVENT =
      EDGES.stream().collect(Collectors.toUnmodifiableMap(Edge::event, edge -> edge));

  /**
   * Whether an event can follow.
   *
   * @param now the phase before it; absent before the first event
   */
  public static boolean canFollow(@Nullable Phase now, InnovationEvent event) {
    Edge edge = edge(event);
    return now == null ? edge.from().isEmpty() : edge.from().contains(now);
  }

  /**
   * The position after an event.
   *
   * @param before absent before the first event
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static Position after(@Nullable Position before, InnovationEvent event) {
    if (!canFollow(before == null ? null : before.phase(), event)) {
      throw new IllegalStateException(
          event.getClass().getSimpleName() + " cannot follow " + before + " in " + event.stream());
    }
    return switch (edge(event).target()) {
      case Target.On(Phase phase) -> new Position(phase, null);
      case Target.Off(Phase phase) -> new Position(phase, known(before).road());
      case Target.Back _ -> new Position(known(before).road(), null);
      case Target.Before _ -> new Position(before(known(before).phase()), null);
      case Target.Stay _ -> known(before);
      case Target.Reported _ -> reported(event);
    };
  }

  private static Position reported(InnovationEvent event) {
    return switch (event) {
      case ReportEvent.InnovationReported e -> e.course().position();
      case ReportEvent.ReportedCourseCorrected e -> e.course().position();
      default -> throw new IllegalStateException(event + " reports no course");
    };
  }

  /**
   * The phase that a step back leads to.
   *
   * @throws IllegalStateException where there is no stage before
   */
  public static Phase before(Phase phase) {
    return switch (phase) {
      case DEVELOPMENT -> RETURNED;
      case TESTING -> DEVELOPMENT;
      case DEPLOYMENT -> TESTING;
      case AT_SCALE -> DEPLOYMENT;
      case DRAFT, SUBMITTED, RETURNED, ON_HOLD, WITHDRAWN, DECLINED, STOPPED, RETIRED ->
          throw new IllegalStateException("Nothing comes before " + phase);
    };
  }

  /** The phases that this edge leads to from a phase; several where it depends on the past. */
  public static Set<Phase> targets(Edge edge, Phase from) {
    return switch (edge.target()) {
      case Target.On(Phase phase) -> Set.of(phase);
      case Target.Off(Phase phase) -> Set.of(phase);
      case Target.Back _ ->
          EDGES.stream()
              .filter(left -> left.target().equals(new Target.Off(from)))
              .flatMap(left -> left.from().stream())
              .filter(phase -> phase.stage().isPresent())
              .collect(Collectors.toUnmodifiableSet());
      case Target.Before _ -> Set.of(before(from));
      case Target.Stay _ -> Set.of(from);
      case Target.Reported _ -> Set.copyOf(ReportedCourse.PHASES);
    };
  }

  /** The stage diagram, in Mermaid's language: what moves, without what stays or is reported. */
  public static String diagram() {
    Set<String> lines = new TreeSet<>();
    for (Edge edge : EDGES) {
      String label = edge.event().getSimpleName();
      switch (edge.target()) {
        // A report leads anywhere from anywhere: arrows would say nothing.
        case Target.Stay _, Target.Reported _ -> {}
        case Target.On(Phase to) when edge.from().isEmpty() ->
            lines.add("    [*] --> " + to + " : " + label);
        case Target.On _, Target.Off _, Target.Back _, Target.Before _ ->
            edge.from().stream()
                .flatMap(from -> targets(edge, from).stream().map(to -> from + " --> " + to))
                .forEach(arrow -> lines.add("    " + arrow + " : " + label));
      }
    }
    return "stateDiagram-v2\n" + String.join("\n", lines) + "\n";
  }

  private static Edge edge(InnovationEvent event) {
    return Optional.ofNullable(BY_EVENT.get(event.getClass())).orElseThrow();
  }

  private static Position known(@Nullable Position before) {
    if (before == null) {
      throw new IllegalStateException("Only the first event has nothing before it");
    }
    return before;
  }

  private static Edge on(Class<? extends InnovationEvent> event, Action action, Phase to) {
    return new Edge(event, action, new Target.On(to));
  }

  private static Edge off(Class<? extends InnovationEvent> event, Action action, Phase to) {
    return new Edge(event, action, new Target.Off(to));
  }

  private static Edge stay(Class<? extends InnovationEvent> event, Action action) {
    return new Edge(event, action, new Target.Stay());
  }
}
