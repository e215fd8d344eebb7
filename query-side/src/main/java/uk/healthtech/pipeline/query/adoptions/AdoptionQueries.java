package uk.healthtech.pipeline.query.adoptions;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.Adoptions;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindAdoptions;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.board.InnovationNames;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers which adoptions there are, the first planned, as far as is known, first. */
public final class AdoptionQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final InnovationNames names;

  public AdoptionQueries(JdbcClient jdbc, Freshness freshness, InnovationNames names) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.names = names;
  }

  @QueryHandler
  public Adoptions find(FindAdoptions query) {
    boolean upToDate = freshness.await(query.after(), AdoptionsReadModel.NAME, BoardReadModel.NAME);
    Paged<AdoptionRow> page =
        Paged.of(
            query.page(),
            new Listing("SELECT a.row FROM adoptions_row a JOIN board_row b USING (stream)")
                .where(Visibility.innovation(query.viewer()), Visibility.parameters(query.viewer()))
                .where(
                    Visibility.part(query.viewer(), "('adoption:' || a.key)"),
                    Visibility.parameters(query.viewer()))
                .is(
                    "a.organisation",
                    "organisation",
                    query.organisation() == null ? null : query.organisation().value())
                .in("a.status", "statuses", query.statuses())
                .after(
                    Cursor.ADOPTIONS,
                    query.page().cursor(),
                    "(a.first_on, a.stream, a.adoption) > (:at0, :at1, :at2)")
                .read(
                    jdbc,
                    "a.first_on, a.stream, a.adoption",
                    Paged.limit(query.page()),
                    JsonRows.of(AdoptionRow.class)),
            last ->
                Cursor.ADOPTIONS.at(
                    last.adoption().firstOn(), last.innovation(), last.adoption().id()));
    return new Adoptions(
        page.rows(),
        names.of(page.rows().stream().map(AdoptionRow::innovation).toList()),
        page.next(),
        upToDate);
  }
}
