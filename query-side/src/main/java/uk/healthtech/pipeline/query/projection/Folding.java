package uk.healthtech.pipeline.query.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.Event;

/**
 * Folds events into the tables of a read model. Live events, rebuilds and retried dead letters all
 * come through here. An event that is folded already is passed over, so that folding twice does
 * nothing; one that comes too early fails, so that no row misses an event.
 */
final class Folding<E extends Event, R> {
  private record Key(UUID stream, String key) {}

  private final Projection<E, R> projection;
  private final JdbcTemplate jdbc;
  private final JsonMapper json = KernelJson.mapper();

  Folding(Projection<E, R> projection, JdbcTemplate jdbc) {
    this.projection = projection;
    this.jdbc = jdbc;
  }

  /** Folds the events in their order. To be called within a transaction. */
  void fold(List<Recorded<E>> events, Tables tables) {
    Map<UUID, Long> folded = readFolded(events, tables);
    Map<Key, R> rows = readRows(events, tables);
    Set<Key> changed = new LinkedHashSet<>();
    Map<UUID, Long> moved = new LinkedHashMap<>();
    for (Recorded<E> event : events) {
      long last = folded.getOrDefault(event.stream(), -1L);
      if (event.sequence() <= last) {
        continue;
      }
      if (event.sequence() > last + 1) {
        throw new IllegalStateException(
            "Event %d of stream %s came where %d was expected"
                .formatted(event.sequence(), event.stream(), last + 1));
      }
      Key key = key(event);
      if (key != null) {
        R row = projection.fold().fold(rows.get(key), event);
        if (row != null) {
          rows.put(key, row);
          changed.add(key);
        }
      }
      folded.put(event.stream(), event.sequence());
      moved.put(event.stream(), event.sequence());
    }
    writeRows(changed, rows, tables);
    writeFolded(moved, tables);
  }

  private @Nullable Key key(Recorded<E> event) {
    String key = projection.key().apply(event);
    return key == null ? null : new Key(event.stream(), key);
  }

  private Map<UUID, Long> readFolded(List<Recorded<E>> events, Tables tables) {
    Object[] streams = events.stream().map(Recorded::stream).distinct().toArray();
    Map<UUID, Long> folded = new HashMap<>();
    jdbc.query(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT stream, sequence FROM " + tables.streams() + " WHERE stream = ANY (?)");
          statement.setArray(1, connection.createArrayOf("uuid", streams));
          return statement;
        },
        (ResultSet row) -> {
          folded.put(row.getObject(1, UUID.class), row.getLong(2));
        });
    return folded;
  }

  private Map<Key, R> readRows(List<Recorded<E>> events, Tables tables) {
    Set<Key> keys = new LinkedHashSet<>();
    for (Recorded<E> event : events) {
      Key key = key(event);
      if (key != null) {
        keys.add(key);
      }
    }
    Map<Key, R> rows = new HashMap<>();
    if (keys.isEmpty()) {
      return rows;
    }
    jdbc.query(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT stream, key, row FROM "
                      + tables.rows()
                      + " WHERE (stream, key) IN (SELECT * FROM unnest(?, ?))");
          statement.setArray(
              1, connection.createArrayOf("uuid", keys.stream().map(Key::stream).toArray()));
          statement.setArray(
              2, connection.createArrayOf("text", keys.stream().map(Key::key).toArray()));
          return statement;
        },
        (ResultSet row) -> {
          rows.put(
              new Key(row.getObject(1, UUID.class), row.getString(2)),
              json.readValue(row.getString(3), projection.rows()));
        });
    return rows;
  }

  private void writeRows(Set<Key> changed, Map<Key, R> rows, Tables tables) {
    if (changed.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> values = new ArrayList<>();
    changed.forEach(key -> values.add(values(key, rows)));
    jdbc.batchUpdate(upsert(tables), values);
  }

  private @Nullable Object[] values(Key key, Map<Key, R> rows) {
    R row = rows.get(key);
    List<@Nullable Object> values = new ArrayList<>(List.of(key.stream(), key.key()));
    if (row != null) {
      values.add(json.writeValueAsString(row));
      for (Column<R> column : projection.columns()) {
        Object value = column.value().apply(row);
        values.add(value == null ? null : value.toString());
      }
    }
    return values.toArray();
  }

  private String upsert(Tables tables) {
    List<Column<R>> columns = projection.columns();
    String names = columns.stream().map(c -> ", " + c.name()).collect(Collectors.joining());
    String values =
        columns.stream().map(c -> ", CAST(? AS " + c.type() + ")").collect(Collectors.joining());
    String updates =
        columns.stream()
            .map(c -> ", " + c.name() + " = excluded." + c.name())
            .collect(Collectors.joining());
    return "INSERT INTO %s (stream, key, row%s) VALUES (?, ?, CAST(? AS json)%s)"
            .formatted(tables.rows(), names, values)
        + " ON CONFLICT (stream, key) DO UPDATE SET row = excluded.row"
        + updates;
  }

  private void writeFolded(Map<UUID, Long> moved, Tables tables) {
    if (moved.isEmpty()) {
      return;
    }
    List<Object[]> values = new ArrayList<>();
    moved.forEach((stream, sequence) -> values.add(new Object[] {stream, sequence}));
    jdbc.batchUpdate(
        "INSERT INTO "
            + tables.streams()
            + " (stream, sequence) VALUES (?, ?)"
            + " ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence",
        values);
  }
}
