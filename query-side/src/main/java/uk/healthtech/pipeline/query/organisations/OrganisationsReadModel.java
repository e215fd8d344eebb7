package uk.healthtech.pipeline.query.organisations;

import java.util.List;
import java.util.Locale;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** Organisations as a projection. */
public final class OrganisationsReadModel {
  static final String NAME = "organisations";

  private OrganisationsReadModel() {}

  /** One row an organisation. */
  public static Projection<OrganisationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        OrganisationEvent.class,
        OrganisationRow.class,
        _ -> Projection.WHOLE,
        OrganisationFold::fold,
        List.of(
            new Column<>("name", "text", row -> row.details().name()),
            new Column<>("sort_name", "text", OrganisationsReadModel::sortName),
            new Column<>("ods", "text", row -> row.details().ods()),
            new Column<>("region_trust", "boolean", row -> row.details().isRegionTrust())));
  }

  static String sortName(OrganisationRow row) {
    return row.details().name().toLowerCase(Locale.ROOT);
  }
}
