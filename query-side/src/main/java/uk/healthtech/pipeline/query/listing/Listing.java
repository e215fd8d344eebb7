package uk.healthtech.pipeline.query.listing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.query.Cursor;

/** A SELECT that grows by conditions; all of them must hold. */
public final class Listing {
  private final StringBuilder sql;
  private final Map<String, Object> parameters = new HashMap<>();

  /** Begins with everything that the FROM clause gives. */
  public Listing(String select) {
    this.sql = new StringBuilder(select).append(" WHERE TRUE");
  }

  /** A condition with the values of its parameters. */
  public Listing where(String condition, Map<String, ?> values) {
    sql.append(" AND (").append(condition).append(')');
    parameters.putAll(values);
    return this;
  }

  /** The column has this value; anything goes when there is none. */
  public Listing is(String column, String parameter, @Nullable Object value) {
    return value == null ? this : where(column + " = :" + parameter, Map.of(parameter, value));
  }

  /** The column has one of these values; anything goes when there are none. */
  public Listing in(String column, String parameter, Collection<? extends Enum<?>> values) {
    return values.isEmpty()
        ? this
        : where(
            column + " IN (:" + parameter + ")",
            Map.of(parameter, values.stream().map(Enum::name).toList()));
  }

  /** The column's text holds every word, wherever and in whatever case. */
  public Listing words(String column, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      String[] each = words.strip().split("\\s+", -1);
      for (int i = 0; i < each.length; i++) {
        String escaped = each[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        where(column + " ILIKE :word" + i, Map.of("word" + i, "%" + escaped + "%"));
      }
    }
    return this;
  }

  /**
   * What comes after the cursor's row.
   *
   * @param beyond such as {@code (b.since, b.stream) < (:at0, :at1)}, the cursor's values in order
   * @throws IllegalArgumentException if it is no cursor of this list; the edge asks first
   */
  public Listing after(Cursor list, @Nullable String cursor, String beyond) {
    if (cursor == null) {
      return this;
    }
    List<Object> values =
        list.read(cursor).orElseThrow(() -> new IllegalArgumentException("Not a cursor"));
    Map<String, Object> at = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      at.put("at" + i, values.get(i));
    }
    return where(beyond, at);
  }

  /** The first rows in this order. */
  public <T> List<T> read(JdbcClient jdbc, String order, int limit, RowMapper<T> rows) {
    return jdbc.sql(sql + " ORDER BY " + order + " LIMIT " + limit)
        .params(parameters)
        .query(rows)
        .list();
  }
}
