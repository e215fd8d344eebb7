package uk.healthtech.pipeline.kernel.innovation;

import static uk.healthtech.pipeline.kernel.innovation.AdoptionStatus.LIVE;
import static uk.healthtech.pipeline.kernel.innovation.AdoptionStatus.PLANNED;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.APPROVED;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.COMPLETED;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.DECLINED;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.EXPIRED;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.PART_APPROVED;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.REQUESTED;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.RUNNING;
import static uk.healthtech.pipeline.kernel.innovation.PilotStatus.SUSPENDED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The small roads inside an innovation as values: which event leads a pilot or an adoption from
 * which statuses to which, and what action it follows from. Rules, folds, the table in the docs and
 * the tests share them.
 *
 * @param <S> the statuses
 */
public final class Steps<S extends Enum<S>> {
  /**
   * One step.
   *
   * @param from the statuses that it can come from; none: it begins the road
   * @param to absent where the status stays
   */
  public record Step<S extends Enum<S>>(
      Class<? extends InnovationEvent> event, Action action, Set<S> from, @Nullable S to) {}

  /** A pilot's road. */
  public static final Steps<PilotStatus> OF_PILOT =
      new Steps<>(
          PilotStatus.class,
          List.of(
              to(PilotEvent.PilotRequested.class, Action.REQUEST_PILOT, REQUESTED, Set.of()),
              stay(
                  PilotEvent.QuestionAsked.class,
                  Action.ASK_QUESTION,
                  Set.of(REQUESTED, PART_APPROVED)),
              stay(
                  PilotEvent.QuestionAnswered.class,
                  Action.ANSWER_QUESTION,
                  Set.of(REQUESTED, PART_APPROVED)),
              to(
                  PilotEvent.PilotApprovalProposed.class,
                  Action.APPROVE_PILOT,
                  PART_APPROVED,
                  Set.of(REQUESTED, PART_APPROVED)),
              to(PilotEvent.PilotApproved.class, Action.APPROVE_PILOT, APPROVED, Set.of(REQUESTED)),
              to(
                  PilotEvent.PilotApproved.class,
                  Action.CONFIRM_APPROVAL,
                  APPROVED,
                  Set.of(PART_APPROVED)),
              to(
                  PilotEvent.PilotDeclined.class,
                  Action.DECLINE_PILOT,
                  DECLINED,
                  Set.of(REQUESTED, PART_APPROVED)),
              to(
                  PilotEvent.PilotApprovalExpired.class,
                  Action.EXPIRE_APPROVAL,
                  EXPIRED,
                  Set.of(APPROVED)),
              to(PilotEvent.PilotStarted.class, Action.START_PILOT, RUNNING, Set.of(APPROVED)),
              stay(
                  PilotEvent.ReadingRecorded.class,
                  Action.RECORD_READING,
                  Set.of(RUNNING, SUSPENDED)),
              stay(
                  PilotEvent.ReadingCorrected.class,
                  Action.CORRECT_READING,
                  Set.of(RUNNING, SUSPENDED, COMPLETED, PilotStatus.STOPPED)),
              stay(
                  PilotEvent.IncidentRaised.class,
                  Action.RAISE_INCIDENT,
                  Set.of(RUNNING, SUSPENDED, COMPLETED, PilotStatus.STOPPED)),
              stay(
                  PilotEvent.IncidentResolved.class,
                  Action.RESOLVE_INCIDENT,
                  Set.of(RUNNING, SUSPENDED, COMPLETED, PilotStatus.STOPPED)),
              to(PilotEvent.PilotSuspended.class, Action.SUSPEND_PILOT, SUSPENDED, Set.of(RUNNING)),
              to(
                  PilotEvent.PilotSuspended.class,
                  Action.RAISE_INCIDENT,
                  SUSPENDED,
                  Set.of(RUNNING)),
              to(PilotEvent.PilotResumed.class, Action.RESUME_PILOT, RUNNING, Set.of(SUSPENDED)),
              to(
                  PilotEvent.PilotCompleted.class,
                  Action.COMPLETE_PILOT,
                  COMPLETED,
                  Set.of(RUNNING, SUSPENDED)),
              to(
                  PilotEvent.PilotStopped.class,
                  Action.STOP_PILOT,
                  PilotStatus.STOPPED,
                  Set.of(APPROVED, RUNNING, SUSPENDED))));

  /** An adoption's road. */
  public static final Steps<AdoptionStatus> OF_ADOPTION =
      new Steps<>(
          AdoptionStatus.class,
          List.of(
              to(AdoptionEvent.AdoptionPlanned.class, Action.PLAN_ADOPTION, PLANNED, Set.of()),
              to(AdoptionEvent.AdoptionWentLive.class, Action.GO_LIVE, LIVE, Set.of(PLANNED)),
              stay(
                  AdoptionEvent.ReachReported.class,
                  Action.REPORT_REACH,
                  Set.of(LIVE, AdoptionStatus.WITHDRAWN)),
              stay(
                  AdoptionEvent.BenefitRecorded.class,
                  Action.RECORD_BENEFIT,
                  Set.of(LIVE, AdoptionStatus.WITHDRAWN)),
              stay(
                  AdoptionEvent.BenefitRetracted.class,
                  Action.RETRACT_BENEFIT,
                  Set.of(LIVE, AdoptionStatus.WITHDRAWN)),
              to(
                  AdoptionEvent.AdoptionWithdrawn.class,
                  Action.WITHDRAW_ADOPTION,
                  AdoptionStatus.WITHDRAWN,
                  Set.of(PLANNED, LIVE))));

  private final Class<S> statuses;
  private final List<Step<S>> all;
  private final Map<Class<? extends InnovationEvent>, List<Step<S>>> byEvent;

  private Steps(Class<S> statuses, List<Step<S>> all) {
    this.statuses = statuses;
    this.all = all;
    this.byEvent = all.stream().collect(Collectors.groupingBy(Step::event));
  }

  /** Every step. */
  public List<Step<S>> all() {
    return all;
  }

  /** The statuses in which an action can happen; none for one that begins the road. */
  public Set<S> from(Action action) {
    EnumSet<S> from = EnumSet.noneOf(statuses);
    all.stream().filter(step -> step.action() == action).forEach(step -> from.addAll(step.from()));
    return Collections.unmodifiableSet(from);
  }

  /**
   * The status after an event.
   *
   * @param before absent before the first
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public S after(@Nullable S before, InnovationEvent event) {
    for (Step<S> step : byEvent.getOrDefault(event.getClass(), List.of())) {
      if (before == null ? step.from().isEmpty() : step.from().contains(before)) {
        S after = step.to() == null ? before : step.to();
        if (after != null) {
          return after;
        }
      }
    }
    throw new IllegalStateException(
        event.getClass().getSimpleName() + " cannot follow " + before + " in " + event.stream());
  }

  private static <S extends Enum<S>> Step<S> to(
      Class<? extends InnovationEvent> event, Action action, S to, Set<S> from) {
    return new Step<>(event, action, from, to);
  }

  private static <S extends Enum<S>> Step<S> stay(
      Class<? extends InnovationEvent> event, Action action, Set<S> from) {
    return new Step<>(event, action, from, null);
  }
}
