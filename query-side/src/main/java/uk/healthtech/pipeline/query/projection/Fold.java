package uk.healthtech.pipeline.query.projection;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;

/** How a row follows an event. Pure: the same row and event give the same row, for ever. */
@FunctionalInterface
public interface Fold<E extends Event, R> {
  /** The row after the event; absent for as long as there is nothing to show. */
  @Nullable R fold(@Nullable R row, Recorded<E> event);
}
