package uk.healthtech.pipeline.query.organisations;

import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationNames;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.kernel.query.Answers.Organisations;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindOrganisations;
import uk.healthtech.pipeline.kernel.query.Query.NameOrganisations;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;

/** Answers which organisations are registered, by name. Everybody may see them. */
public final class OrganisationQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final OrganisationRegister register;

  public OrganisationQueries(JdbcClient jdbc, Freshness freshness, OrganisationRegister register) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.register = register;
  }

  @QueryHandler
  public Organisations find(FindOrganisations query) {
    boolean upToDate = freshness.await(query.after(), OrganisationsReadModel.NAME);
    Listing listing =
        new Listing("SELECT o.row FROM organisations_row o")
            .is(
                "o.stream",
                "stream",
                query.organisation() == null ? null : query.organisation().value())
            .is("o.ods", "ods", query.ods() == null ? null : query.ods().value())
            .words("o.names", query.words())
            .after(
                Cursor.ORGANISATIONS,
                query.page().cursor(),
                "(o.sort_name, o.stream) > (:at1, :at0)");
    if (query.regionTrustsOnly()) {
      listing.where("o.region_trust", Map.of());
    }
    Paged<OrganisationRow> page =
        Paged.of(
            query.page(),
            listing.read(
                jdbc,
                "o.sort_name, o.stream",
                Paged.limit(query.page()),
                JsonRows.of(OrganisationRow.class)),
            last ->
                Cursor.ORGANISATIONS.at(
                    last.organisation().id(), OrganisationsReadModel.sortName(last)));
    return new Organisations(page.rows(), page.next(), upToDate);
  }

  @QueryHandler
  public OrganisationNames name(NameOrganisations query) {
    return new OrganisationNames(register.names(query.organisations()));
  }
}
