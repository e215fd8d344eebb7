package uk.healthtech.pipeline.kernel.innovation;

import static uk.healthtech.pipeline.kernel.innovation.Phase.AT_SCALE;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DECLINED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DEPLOYMENT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DEVELOPMENT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DRAFT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.ON_HOLD;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/**
 * The road as one value: which event leads from which phases to which. Folds move along it, the
 * command side is tested against it, and the diagram in the docs is drawn from it.
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

    /** Nowhere: the phase stays. */
    record Stay() implements Target {}
  }

  /** What one kind of event does, and from where. No phase to come from: it begins the road. */
  public record Edge(Class<? extends InnovationEvent> event, Set<Phase> from, Target target) {}

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
          new Edge(ProposalStarted.class, Set.of(), new Target.On(DRAFT)),
          stay(ProposalRevised.class, Action.REVISE_PROPOSAL),
          on(ProposalSubmitted.class, Action.SUBMIT_PROPOSAL, SUBMITTED),
          on(ProposalReturned.class, Action.RETURN_PROPOSAL, RETURNED),
          on(ProposalAccepted.class, Action.ACCEPT_PROPOSAL, DEVELOPMENT),
          off(ProposalDeclined.class, Action.DECLINE_PROPOSAL, DECLINED),
          on(ReadinessGatePassed.class, Action.PASS_READINESS_GATE, TESTING),
          stay(PilotRequested.class, Action.REQUEST_PILOT),
          stay(PilotApproved.class, Action.APPROVE_PILOT),
          stay(PilotDeclined.class, Action.DECLINE_PILOT),
          stay(PilotStarted.class, Action.START_PILOT),
          stay(ReadingRecorded.class, Action.RECORD_READING),
          stay(PilotCompleted.class, Action.COMPLETE_PILOT),
          on(EvaluationGatePassed.class, Action.PASS_EVALUATION_GATE, DEPLOYMENT),
          stay(AdoptionPlanned.class, Action.PLAN_ADOPTION),
          stay(AdoptionWentLive.class, Action.GO_LIVE),
          stay(ReachReported.class, Action.REPORT_REACH),
          on(AtScaleConfirmed.class, Action.CONFIRM_AT_SCALE, AT_SCALE),
          off(InnovationWithdrawn.class, Action.WITHDRAW, WITHDRAWN),
          off(InnovationPutOnHold.class, Action.PUT_ON_HOLD, ON_HOLD),
          new Edge(InnovationResumed.class, Action.RESUME.phases(), new Target.Back()),
          off(InnovationStopped.class, Action.STOP, STOPPED));

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
      case Target.Stay _ -> known(before);
    };
  }

  /** The stage diagram, in Mermaid's language. */
  public static String diagram() {
    Set<String> lines = new TreeSet<>();
    for (Edge edge : EDGES) {
      String label = edge.event().getSimpleName();
      if (edge.from().isEmpty()) {
        lines.add("    [*] --> " + DRAFT + " : " + label);
      }
      edge.from().stream()
          .flatMap(from -> targets(from, edge.target()).map(to -> from + " --> " + to))
          .forEach(arrow -> lines.add("    " + arrow + " : " + label));
    }
    return "stateDiagram-v2\n" + String.join("\n", lines) + "\n";
  }

  private static Stream<Phase> targets(Phase from, Target target) {
    return switch (target) {
      case Target.On(Phase phase) -> Stream.of(phase);
      case Target.Off(Phase phase) -> Stream.of(phase);
      case Target.Back _ -> Action.PUT_ON_HOLD.phases().stream();
      case Target.Stay _ -> Stream.of(from);
    };
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
    return new Edge(event, action.phases(), new Target.On(to));
  }

  private static Edge off(Class<? extends InnovationEvent> event, Action action, Phase to) {
    return new Edge(event, action.phases(), new Target.Off(to));
  }

  private static Edge stay(Class<? extends InnovationEvent> event, Action action) {
    return new Edge(event, action.phases(), new Target.Stay());
  }
}
