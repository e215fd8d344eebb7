package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;

/** What was decided at the gates. */
public sealed interface GateEvent extends InnovationEvent {
  @Override
  default Part part() {
    return Part.PROGRESS;
  }

  /**
   * The programme office sent the proposal back for changes.
   *
   * @param weighing absent in decisions from before it was recorded
   */
  record ProposalReturned(
      InnovationId innovation, HeldText reason, @Nullable Weighing weighing, LocalDate occurredOn)
      implements GateEvent {}

  /**
   * The programme office turned the proposal down.
   *
   * @param weighing absent in decisions from before it was recorded
   */
  record ProposalDeclined(
      InnovationId innovation, HeldText reason, @Nullable Weighing weighing, LocalDate occurredOn)
      implements GateEvent {}

  /** The screening gate was passed. */
  record ProposalAccepted(
      InnovationId innovation, Verdict<HeldText> verdict, Weighing weighing, LocalDate occurredOn)
      implements GateEvent {}

  /** The programme office judged it ready for testing. */
  record ReadinessGatePassed(
      InnovationId innovation, Verdict<HeldText> verdict, Weighing weighing, LocalDate occurredOn)
      implements GateEvent {}

  /** Leadership decided that it goes to deployment. */
  record EvaluationGatePassed(
      InnovationId innovation,
      Verdict<HeldText> verdict,
      Meeting meeting,
      Weighing weighing,
      LocalDate occurredOn)
      implements GateEvent {}

  /** Leadership confirmed that it is in routine use across the region. */
  record AtScaleConfirmed(
      InnovationId innovation,
      Verdict<HeldText> verdict,
      Meeting meeting,
      Weighing weighing,
      LocalDate occurredOn)
      implements GateEvent {}

  /** It was decided that the gate is not passed yet. */
  record GateDeferred(
      InnovationId innovation,
      Gate gate,
      HeldText reason,
      @Nullable Meeting meeting,
      Weighing weighing,
      LocalDate occurredOn)
      implements GateEvent {}

  /** It was sent back through a gate that it had passed, and whose criteria stood so that day. */
  record SentBack(
      InnovationId innovation,
      Gate gate,
      HeldText reason,
      @Nullable Meeting meeting,
      Weighing weighing,
      LocalDate occurredOn)
      implements GateEvent {}
}
