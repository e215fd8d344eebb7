package uk.healthtech.pipeline.query.organisations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.query.listing.JsonRows;

/** What other read models look up of organisations. */
public final class OrganisationRegister {
  private final JdbcClient jdbc;

  public OrganisationRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names by id; one that is not registered is missing. */
  public Map<OrganisationId, OrganisationName> names(Collection<OrganisationId> organisations) {
    Map<OrganisationId, OrganisationName> names = new HashMap<>();
    List<UUID> ids = organisations.stream().map(OrganisationId::value).distinct().toList();
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT stream, name, ods FROM organisations_row WHERE stream IN (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                String ods = row.getString("ods");
                names.put(
                    new OrganisationId(row.getObject("stream", UUID.class)),
                    new OrganisationName(
                        row.getString("name"), ods == null ? null : new OdsCode(ods)));
              });
    }
    return names;
  }

  /** What is known of them, with the names they had before; one not registered is missing. */
  public Map<OrganisationId, HeldOrganisation> held(Collection<OrganisationId> organisations) {
    List<UUID> ids = organisations.stream().map(OrganisationId::value).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("SELECT row FROM organisations_row WHERE stream IN (:ids)")
            .param("ids", ids)
            .query(JsonRows.of(OrganisationRow.class))
            .list()
            .stream()
            .map(OrganisationRow::organisation)
            .collect(Collectors.toUnmodifiableMap(HeldOrganisation::id, one -> one));
  }

  /** The region's trusts, which the scale criterion counts. */
  public Set<OrganisationId> regionTrusts() {
    return new HashSet<>(
        jdbc.sql("SELECT stream FROM organisations_row WHERE region_trust")
            .query((row, _) -> new OrganisationId(row.getObject("stream", UUID.class)))
            .list());
  }
}
