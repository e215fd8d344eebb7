package uk.healthtech.pipeline.command.facts;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * What must be asked of all organisations at once: which trusts the scale criterion counts, and
 * whom an organisation has succeeded. May lag; the decision records which trusts it counted.
 */
public final class KnownOrganisations {
  /** The processor that keeps the table. */
  public static final String PROCESSOR = "command-facts";

  private static final RowMapper<OrganisationId> ID =
      (row, number) -> new OrganisationId(row.getObject(1, UUID.class));

  private final JdbcTemplate jdbc;

  public KnownOrganisations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All trusts of the region that are open. */
  Set<OrganisationId> regionTrusts() {
    return new HashSet<>(
        jdbc.query(
            "SELECT organisation FROM fact_organisation WHERE region_trust AND NOT closed", ID));
  }

  /** Those that this organisation has succeeded, directly or by way of others. */
  Set<OrganisationId> succeededBy(OrganisationId organisation) {
    return new HashSet<>(
        jdbc.query(
            """
            WITH RECURSIVE succeeded (organisation) AS (
              SELECT organisation FROM fact_organisation WHERE successor = ?
              UNION
              SELECT f.organisation FROM fact_organisation f
                JOIN succeeded s ON f.successor = s.organisation
            )
            SELECT organisation FROM succeeded WHERE organisation <> ?""",
            ID,
            organisation.value(),
            organisation.value()));
  }

  /** Follows the record of organisations; the same event again changes nothing. */
  @EventHandler
  void on(OrganisationEvent event) {
    switch (event) {
      case OrganisationRegistered e -> counts(e.organisation(), e.details().isRegionTrust());
      case OrganisationRevised e -> counts(e.organisation(), e.details().isRegionTrust());
      case OrganisationRenamed _ -> {}
      case OrganisationClosed e -> closed(e.organisation(), true, e.successor());
      case OrganisationReopened e -> closed(e.organisation(), false, null);
    }
  }

  private void counts(OrganisationId organisation, boolean regionTrust) {
    jdbc.update(
        """
        INSERT INTO fact_organisation (organisation, region_trust) VALUES (?, ?)
        ON CONFLICT (organisation) DO UPDATE SET region_trust = excluded.region_trust""",
        organisation.value(),
        regionTrust);
  }

  private void closed(
      OrganisationId organisation, boolean closed, @Nullable OrganisationId successor) {
    jdbc.update(
        """
        INSERT INTO fact_organisation (organisation, closed, successor) VALUES (?, ?, ?)
        ON CONFLICT (organisation)
        DO UPDATE SET closed = excluded.closed, successor = excluded.successor""",
        organisation.value(),
        closed,
        successor == null ? null : successor.value());
  }
}
