package uk.healthtech.pipeline.query.places;

import java.util.List;
import java.util.Locale;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.query.Answers.PlaceRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** Places as a projection. */
public final class PlacesReadModel {
  static final String NAME = "places";

  private PlacesReadModel() {}

  /** One row a place. */
  public static Projection<PlaceEvent, ?> projection() {
    return new Projection<>(
        NAME,
        PlaceEvent.class,
        PlaceRow.class,
        _ -> Projection.WHOLE,
        PlaceFold::fold,
        List.of(
            new Column<>("sort_name", "text", row -> row.place().name().toLowerCase(Locale.ROOT))));
  }
}
