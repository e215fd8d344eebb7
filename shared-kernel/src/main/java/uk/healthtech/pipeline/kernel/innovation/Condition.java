package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a decision asks for.
 *
 * @param <T> how the text is carried: free text on the way in, held text in the event
 * @param dueOn the last day to meet it; only a pilot's approval may leave it open
 */
public record Condition<T>(ConditionId id, T text, @Nullable LocalDate dueOn) {
  /** A decision that needs more conditions than this is a refusal. */
  public static final int MOST = 50;

  /** The same condition with its text carried another way. */
  public <U> Condition<U> carrying(U carried) {
    return new Condition<>(id, carried, dueOn);
  }
}
