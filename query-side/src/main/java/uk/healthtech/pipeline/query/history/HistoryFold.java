package uk.healthtech.pipeline.query.history;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.query.projection.Recorded;

/** Every event makes a row of its own. */
final class HistoryFold {
  private HistoryFold() {}

  static HistoryRow fold(@Nullable HistoryRow row, Recorded<Event> recorded) {
    return new HistoryRow(
        recorded.event(),
        recorded.stream(),
        recorded.sequence(),
        recorded.position(),
        recorded.recordedAt(),
        recorded.envelope());
  }
}
