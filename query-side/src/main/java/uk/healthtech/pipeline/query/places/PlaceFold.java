package uk.healthtech.pipeline.query.places;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.query.Answers.PlaceRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How a place follows its events. */
final class PlaceFold {
  private PlaceFold() {}

  static PlaceRow fold(@Nullable PlaceRow row, Recorded<PlaceEvent> recorded) {
    return new PlaceRow(
        recorded.sequence(), HeldPlace.after(row == null ? null : row.place(), recorded.event()));
  }
}
