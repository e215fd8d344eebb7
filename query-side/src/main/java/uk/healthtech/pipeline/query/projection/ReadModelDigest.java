package uk.healthtech.pipeline.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of every read model in a fixed order: equal texts, equal read models. */
public final class ReadModelDigest {
  private final ReadModels models;
  private final JdbcTemplate jdbc;

  public ReadModelDigest(ReadModels models, JdbcTemplate jdbc) {
    this.models = models;
    this.jdbc = jdbc;
  }

  /** By table, each row with all its columns as PostgreSQL writes it. */
  public Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String name : models.names()) {
      Tables tables = Tables.live(name);
      rows.put(tables.rows(), rows(tables.rows(), "stream, key"));
      rows.put(tables.streams(), rows(tables.streams(), "stream"));
    }
    return rows;
  }

  private List<String> rows(String table, String order) {
    return jdbc.queryForList(
        "SELECT CAST(t AS text) FROM %s t ORDER BY %s".formatted(table, order), String.class);
  }
}
