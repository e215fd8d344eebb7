package uk.healthtech.pipeline.query.places;

import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.NeighbourhoodRow;
import uk.healthtech.pipeline.kernel.query.Answers.Neighbourhoods;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindNeighbourhoods;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;

/** Answers which priority neighbourhoods there are, by name. Everybody may see them. */
public final class NeighbourhoodQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final HeldTexts texts;

  public NeighbourhoodQueries(JdbcClient jdbc, Freshness freshness, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.texts = texts;
  }

  @QueryHandler
  public Neighbourhoods find(FindNeighbourhoods query) {
    boolean upToDate = freshness.await(query.after(), NeighbourhoodsReadModel.NAME);
    Listing listing =
        new Listing("SELECT n.row FROM neighbourhoods_row n")
            .is(
                "n.stream",
                "stream",
                query.neighbourhood() == null ? null : query.neighbourhood().value())
            .is(
                "n.place",
                "place",
                query.place() == null ? null : PlaceId.named(query.place()).value())
            .after(
                Cursor.NEIGHBOURHOODS,
                query.page().cursor(),
                "(n.sort_name, n.stream) > (:at1, :at0)");
    if (query.openOnly()) {
      listing.where("NOT n.retired", Map.of());
    }
    Paged<NeighbourhoodRow> page =
        Paged.of(
            query.page(),
            listing.read(
                jdbc,
                "n.sort_name, n.stream",
                Paged.limit(query.page()),
                JsonRows.of(NeighbourhoodRow.class)),
            last ->
                Cursor.NEIGHBOURHOODS.at(
                    last.neighbourhood().id(), NeighbourhoodsReadModel.sortName(last)));
    return new Neighbourhoods(
        page.rows(),
        texts.read(
            page.rows().stream()
                .map(row -> row.neighbourhood().reason())
                .filter(Objects::nonNull)
                .map(HeldText::id)
                .toList()),
        page.next(),
        upToDate);
  }
}
