package uk.healthtech.pipeline.query.places;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.query.Answers.NeighbourhoodRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How a priority neighbourhood follows its events. */
final class NeighbourhoodFold {
  private NeighbourhoodFold() {}

  static NeighbourhoodRow fold(
      @Nullable NeighbourhoodRow row, Recorded<NeighbourhoodEvent> recorded) {
    return new NeighbourhoodRow(
        recorded.sequence(),
        HeldNeighbourhood.after(row == null ? null : row.neighbourhood(), recorded.event()));
  }
}
