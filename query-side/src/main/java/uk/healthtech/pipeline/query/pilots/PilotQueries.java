package uk.healthtech.pipeline.query.pilots;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.board.InnovationNames;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers which pilots there are, the first requested, as far as is known, first. */
public final class PilotQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final InnovationNames names;
  private final HeldTexts texts;

  public PilotQueries(
      JdbcClient jdbc, Freshness freshness, InnovationNames names, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.names = names;
    this.texts = texts;
  }

  @QueryHandler
  public Pilots find(FindPilots query) {
    boolean upToDate = freshness.await(query.after(), PilotsReadModel.NAME, BoardReadModel.NAME);
    Paged<PilotRow> page =
        Paged.of(
            query.page(),
            new Listing("SELECT p.row FROM pilots_row p JOIN board_row b USING (stream)")
                .where(Visibility.innovation(query.viewer()), Visibility.parameters(query.viewer()))
                .where(
                    Visibility.part(query.viewer(), "('pilot:' || p.key)"),
                    Visibility.parameters(query.viewer()))
                .is(
                    "p.organisation",
                    "organisation",
                    query.organisation() == null ? null : query.organisation().value())
                .in("p.status", "statuses", query.statuses())
                .after(
                    Cursor.PILOTS,
                    query.page().cursor(),
                    "(p.first_on, p.stream, p.pilot) > (:at0, :at1, :at2)")
                .read(
                    jdbc,
                    "p.first_on, p.stream, p.pilot",
                    Paged.limit(query.page()),
                    JsonRows.of(PilotRow.class)),
            last -> Cursor.PILOTS.at(last.pilot().firstOn(), last.innovation(), last.pilot().id()));
    return new Pilots(
        page.rows(),
        names.of(page.rows().stream().map(PilotRow::innovation).toList()),
        texts.read(page.rows().stream().map(PilotRow::pilot).flatMap(PilotTexts::of).toList()),
        page.next(),
        upToDate);
  }
}
