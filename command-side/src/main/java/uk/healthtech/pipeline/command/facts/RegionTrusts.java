package uk.healthtech.pipeline.command.facts;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * The trusts that the scale criterion counts. May lag; the decision records which ones it counted.
 */
public final class RegionTrusts {
  /** The processor that keeps the table. */
  public static final String PROCESSOR = "command-facts";

  private final JdbcTemplate jdbc;

  public RegionTrusts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them. */
  Set<OrganisationId> all() {
    return new HashSet<>(
        jdbc.query(
            "SELECT organisation FROM fact_region_trust",
            (row, number) -> new OrganisationId(row.getObject(1, UUID.class))));
  }

  /** Follows the record of organisations; the same event again changes nothing. */
  @EventHandler
  void on(OrganisationEvent event) {
    switch (event) {
      case OrganisationRegistered e -> {
        if (e.details().isRegionTrust()) {
          jdbc.update(
              "INSERT INTO fact_region_trust (organisation) VALUES (?) ON CONFLICT DO NOTHING",
              e.organisation().value());
        }
      }
    }
  }
}
