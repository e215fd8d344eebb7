package uk.healthtech.pipeline.query.organisations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation.FormerName;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
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
            new Column<>("name", "text", row -> row.organisation().details().name()),
            new Column<>("sort_name", "text", OrganisationsReadModel::sortName),
            new Column<>("names", "text", OrganisationsReadModel::names),
            new Column<>("ods", "text", row -> row.organisation().details().ods()),
            new Column<>("region_trust", "boolean", row -> row.organisation().isRegionTrust()),
            new Column<>("successor", "uuid", OrganisationsReadModel::successor)));
  }

  static String sortName(OrganisationRow row) {
    return row.organisation().details().name().toLowerCase(Locale.ROOT);
  }

  /** All that it is or was called, since people look for the name that they know. */
  private static String names(OrganisationRow row) {
    HeldOrganisation organisation = row.organisation();
    return Stream.concat(
            Stream.of(organisation.details().name()),
            organisation.names().stream().map(FormerName::name))
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable OrganisationId successor(OrganisationRow row) {
    HeldOrganisation.Closing closing = row.organisation().closing();
    return closing == null ? null : closing.successor();
  }
}
