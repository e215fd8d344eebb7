package uk.healthtech.pipeline.query.places;

import java.util.List;
import java.util.Locale;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.NeighbourhoodRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** Priority neighbourhoods as a projection. */
public final class NeighbourhoodsReadModel {
  static final String NAME = "neighbourhoods";

  private NeighbourhoodsReadModel() {}

  /** One row a neighbourhood. */
  public static Projection<NeighbourhoodEvent, ?> projection() {
    return new Projection<>(
        NAME,
        NeighbourhoodEvent.class,
        NeighbourhoodRow.class,
        _ -> Projection.WHOLE,
        NeighbourhoodFold::fold,
        List.of(
            new Column<>("sort_name", "text", NeighbourhoodsReadModel::sortName),
            new Column<>(
                "place", "uuid", row -> PlaceId.named(row.neighbourhood().content().place())),
            new Column<>("retired", "boolean", row -> row.neighbourhood().retiredOn() != null)));
  }

  static String sortName(NeighbourhoodRow row) {
    return row.neighbourhood().content().name().toLowerCase(Locale.ROOT);
  }
}
