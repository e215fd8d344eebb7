package uk.healthtech.pipeline.query.places;

import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.query.Answers.PlaceRow;
import uk.healthtech.pipeline.kernel.query.Answers.Places;
import uk.healthtech.pipeline.kernel.query.Query.FindPlaces;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.projection.Freshness;

/** Answers which places there are and were, by name. Everybody may see them. */
public final class PlaceQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final HeldTexts texts;

  public PlaceQueries(JdbcClient jdbc, Freshness freshness, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.texts = texts;
  }

  @QueryHandler
  public Places find(FindPlaces query) {
    boolean upToDate = freshness.await(query.after(), PlacesReadModel.NAME);
    List<PlaceRow> rows =
        jdbc.sql("SELECT p.row FROM places_row p ORDER BY p.sort_name")
            .query(JsonRows.of(PlaceRow.class))
            .list();
    return new Places(
        rows,
        texts.read(
            rows.stream()
                .map(row -> row.place().reason())
                .filter(Objects::nonNull)
                .map(HeldText::id)
                .toList()),
        upToDate);
  }
}
