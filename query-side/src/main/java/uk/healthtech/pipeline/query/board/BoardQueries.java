package uk.healthtech.pipeline.query.board;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers which innovations stand where, those that moved last first. */
public final class BoardQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;

  public BoardQueries(JdbcClient jdbc, Freshness freshness) {
    this.jdbc = jdbc;
    this.freshness = freshness;
  }

  @QueryHandler
  public Board find(FindBoard query) {
    boolean upToDate = freshness.await(query.after(), BoardReadModel.NAME);
    Listing listing =
        new Listing("SELECT b.row FROM board_row b")
            .where(Visibility.innovation(query.viewer()), Visibility.parameters(query.viewer()))
            .in("b.stage", "stages", query.stages())
            .in("b.phase", "phases", query.phases())
            .in("b.category", "categories", query.categories())
            .is("b.owner", "owner", query.owner() == null ? null : query.owner().value())
            .words("b.name", query.words())
            .after(Cursor.BOARD, query.page().cursor(), "(b.since, b.stream) < (:at0, :at1)");
    if (!query.themes().isEmpty()) {
      listing.where(
          "b.themes && ARRAY[:themes]",
          Map.of("themes", query.themes().stream().map(ThemeId::value).toList()));
    }
    if (query.withoutTheme()) {
      listing.where("cardinality(b.themes) = 0", Map.of());
    }
    List<BoardRow> rows =
        listing
            .read(
                jdbc,
                "b.since DESC, b.stream DESC",
                Paged.limit(query.page()),
                JsonRows.of(BoardEntry.class))
            .stream()
            .map(BoardEntry::row)
            .toList();
    Paged<BoardRow> page =
        Paged.of(query.page(), rows, last -> Cursor.BOARD.at(last.since(), last.innovation()));
    return new Board(page.rows(), page.next(), upToDate);
  }
}
