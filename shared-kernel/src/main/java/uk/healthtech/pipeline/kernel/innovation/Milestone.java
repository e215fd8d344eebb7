package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * A step that an import tells of: the innovation came to a phase.
 *
 * @param <T> how the reason is carried: free text on the way in, held text in the event
 * @param on its day; absent where nobody knows it any more
 * @param by the organisation that decided, where the report says
 * @param reason as reported
 */
public record Milestone<T>(
    Phase phase, @Nullable LocalDate on, @Nullable OrganisationId by, @Nullable T reason) {
  /** The same with the reason carried another way. */
  <U> Milestone<U> withReason(Function<T, U> carry) {
    return new Milestone<>(phase, on, by, reason == null ? null : carry.apply(reason));
  }
}
