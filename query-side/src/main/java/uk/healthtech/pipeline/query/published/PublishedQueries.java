package uk.healthtech.pipeline.query.published;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.query.Answers.PublicBoard;
import uk.healthtech.pipeline.kernel.query.Answers.PublicRow;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindPublished;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;

/** Answers what is public, by name. Anybody may see it, and nothing else. */
public final class PublishedQueries {
  private final JdbcClient jdbc;

  public PublishedQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The public writes nothing, so that there is no write of its own to wait for. */
  @QueryHandler
  public PublicBoard find(FindPublished query) {
    List<PublicRow> rows =
        new Listing("SELECT p.row FROM published_row p")
                .where("p.published", Map.of())
                .in("p.stage", "stages", query.stages())
                .in("p.category", "categories", query.categories())
                .words("p.name", query.words())
                .after(
                    Cursor.PUBLISHED,
                    query.page().cursor(),
                    "(p.sort_name, p.stream) > (:at1, :at0)")
                .read(
                    jdbc,
                    "p.sort_name, p.stream",
                    Paged.limit(query.page()),
                    JsonRows.of(PublicEntry.class))
                .stream()
                .map(PublicEntry::row)
                .toList();
    Paged<PublicRow> page =
        Paged.of(
            query.page(),
            rows,
            last ->
                Cursor.PUBLISHED.at(last.innovation(), PublishedReadModel.sortName(last.name())));
    return new PublicBoard(page.rows(), page.next(), true);
  }
}
