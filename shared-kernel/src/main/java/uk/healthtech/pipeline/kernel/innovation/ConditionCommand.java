package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;

/** What becomes of the conditions of a decision, as those who gave it find. */
public sealed interface ConditionCommand extends InnovationCommand {
  ConditionId condition();

  @Override
  default Part part() {
    return new Part.OfCondition(condition());
  }

  /** Find that a condition is met. */
  record MeetCondition(
      InnovationId innovation,
      ConditionId condition,
      FreeText reason,
      @Nullable LocalDate occurredOn)
      implements ConditionCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Give more time for a condition. */
  record ExtendCondition(
      InnovationId innovation,
      ConditionId condition,
      LocalDate dueOn,
      FreeText reason,
      @Nullable LocalDate occurredOn)
      implements ConditionCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Find that a condition is breached. */
  record BreachCondition(
      InnovationId innovation,
      ConditionId condition,
      FreeText reason,
      @Nullable LocalDate occurredOn)
      implements ConditionCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
