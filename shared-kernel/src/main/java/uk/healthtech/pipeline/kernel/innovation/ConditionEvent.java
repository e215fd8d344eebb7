package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;

/** What became of the conditions of a decision. */
public sealed interface ConditionEvent extends InnovationEvent {
  ConditionId condition();

  @Override
  default Part part() {
    return new Part.OfCondition(condition());
  }

  /** A condition was found to be met. */
  record ConditionMet(
      InnovationId innovation, ConditionId condition, HeldText reason, LocalDate occurredOn)
      implements ConditionEvent {}

  /** A condition was given more time. */
  record ConditionExtended(
      InnovationId innovation,
      ConditionId condition,
      LocalDate dueOn,
      HeldText reason,
      LocalDate occurredOn)
      implements ConditionEvent {}

  /** A condition was found to be breached. */
  record ConditionBreached(
      InnovationId innovation, ConditionId condition, HeldText reason, LocalDate occurredOn)
      implements ConditionEvent {}
}
