package uk.healthtech.pipeline.app.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.app.imports.Detail.ProblemLine;

/**
 * What the work on imports reads and writes. Whatever is written is written under a claim: whoever
 * lost it, since another process took over, writes nothing more.
 */
@Component
class Staged {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<ProblemLine>> PROBLEMS = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Staged(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** An import that is worked on, under the number of the claim. */
  record Claimed(Import of, long claim) {
    UUID id() {
      return of.id();
    }
  }

  /** Somebody else has the import now, or it was cancelled: there is nothing more to do here. */
  static final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded() {
      super("", null, false, false);
    }
  }

  /**
   * A row of a file.
   *
   * @param key of the rows that it belongs to
   * @param name what people call what it tells of
   * @param cells by the name of the column
   * @param problems by which it cannot be taken whatever it means
   */
  record StagedRow(
      int number,
      Turn turn,
      String key,
      String name,
      Map<String, String> cells,
      List<ProblemLine> problems) {}

  /** What the dry run found of a group, or what came of it. */
  record Found(int firstRow, ImportResult result, @Nullable UUID stream, Detail detail) {}

  /** Something that is registered beside. */
  record Beside(String kind, String name, int firstRow) {}

  /** Takes the import that has waited longest for work. */
  Optional<Claimed> claim() {
    return jdbc
        .query(
            """
            UPDATE import SET claim = claim + 1
            WHERE number = (SELECT min(number) FROM import
                            WHERE state IN ('RECEIVED', 'CHECKING', 'RUNNING'))
              AND state IN ('RECEIVED', 'CHECKING', 'RUNNING')
            RETURNING *
            """,
            (row, _) -> new Claimed(Imports.read(row), row.getLong("claim")))
        .stream()
        .findFirst();
  }

  /** Forgets what an earlier reading of the file left behind. */
  void clear(Claimed claimed) {
    write(
        claimed,
        () -> {
          jdbc.update("DELETE FROM import_row WHERE import = ?", claimed.id());
          jdbc.update("UPDATE import SET rows = 0 WHERE id = ?", claimed.id());
        });
  }

  /** Keeps rows of the file. */
  void keep(Claimed claimed, List<StagedRow> rows) {
    write(
        claimed,
        () -> {
          insert(claimed.id(), rows);
          jdbc.update("UPDATE import SET rows = rows + ? WHERE id = ?", rows.size(), claimed.id());
        });
  }

  private void insert(UUID id, List<StagedRow> rows) {
    jdbc.batchUpdate(
        """
        INSERT INTO import_row (import, number, turn, key, name, cells, problems)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        rows.size(),
        (statement, row) -> {
          statement.setObject(1, id);
          statement.setInt(2, row.number());
          statement.setString(3, row.turn().name());
          statement.setString(4, plain(row.key()));
          statement.setString(5, plain(row.name()));
          statement.setString(6, JSON.writeValueAsString(row.cells()));
          statement.setString(
              7, row.problems().isEmpty() ? null : JSON.writeValueAsString(row.problems()));
        });
  }

  /** PostgreSQL takes no text with this character. */
  private static String plain(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /** All rows are here: puts those together that belong together, and the file away. */
  void read(Claimed claimed, List<String> notes) {
    write(
        claimed,
        () -> {
          jdbc.update(
              """
              INSERT INTO import_group (import, turn, first_row, rows, key, name)
              SELECT import, min(turn), min(number), count(*), key, min(name)
              FROM import_row WHERE import = ? GROUP BY import, key
              """,
              claimed.id());
          jdbc.update("DELETE FROM import_upload WHERE id = ?", claimed.of().upload());
          jdbc.update(
              "UPDATE import SET state = 'CHECKING', notes = ? WHERE id = ?",
              plain(String.join("\n", notes)),
              claimed.id());
        });
  }

  /** The groups of a turn in the order of the file, from behind a row, at most so many. */
  List<Group> groups(UUID id, Turn turn, int after, int most) {
    return jdbc.query(
        """
        SELECT * FROM import_group WHERE import = ? AND turn = ? AND first_row > ?
        ORDER BY first_row LIMIT ?
        """,
        (row, _) -> Imports.group(row),
        id,
        turn.name(),
        after,
        most);
  }

  /** The rows of groups, by key, in the order of the file. */
  Map<String, List<StagedRow>> rows(UUID id, Collection<String> keys) {
    Map<String, List<StagedRow>> rows = new HashMap<>();
    for (StagedRow row :
        jdbc.query(
            "SELECT * FROM import_row WHERE import = ? AND key = ANY (?) ORDER BY number",
            (found, _) -> row(found),
            id,
            keys.toArray(String[]::new))) {
      rows.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  /** The names of all groups. */
  Set<String> names(UUID id) {
    return new HashSet<>(
        jdbc.queryForList("SELECT name FROM import_group WHERE import = ?", String.class, id));
  }

  private static StagedRow row(ResultSet row) throws SQLException {
    String problems = row.getString("problems");
    return new StagedRow(
        row.getInt("number"),
        Turn.valueOf(row.getString("turn")),
        row.getString("key"),
        row.getString("name"),
        JSON.readValue(row.getString("cells"), CELLS),
        problems == null ? List.of() : JSON.readValue(problems, PROBLEMS));
  }

  /** Keeps what the dry run found. */
  void found(Claimed claimed, List<Found> all, List<Beside> beside) {
    write(
        claimed,
        () -> {
          keep(claimed, "checked", all);
          jdbc.batchUpdate(
              """
              INSERT INTO import_beside (import, kind, name, first_row) VALUES (?, ?, ?, ?)
              ON CONFLICT DO NOTHING
              """,
              beside,
              100,
              (statement, one) -> {
                statement.setObject(1, claimed.id());
                statement.setString(2, one.kind());
                statement.setString(3, plain(one.name()));
                statement.setInt(4, one.firstRow());
              });
        });
  }

  /** Keeps what came of groups; of a cancelled import too, since it is on record. */
  void came(Claimed claimed, List<Found> all) {
    transaction.executeWithoutResult(
        _ -> {
          guard(claimed, "TRUE");
          keep(claimed, "recorded", all);
        });
  }

  private void keep(Claimed claimed, String column, List<Found> all) {
    // Whatever failed before, it got on.
    jdbc.update("UPDATE import SET failures = 0 WHERE id = ?", claimed.id());
    jdbc.batchUpdate(
        "UPDATE import_group SET "
            + column
            + " = ?, stream = ?, detail = ? WHERE import = ? AND first_row = ?",
        all,
        200,
        (statement, one) -> {
          statement.setString(1, one.result().name());
          statement.setObject(2, one.stream());
          statement.setString(
              3, one.detail().equals(Detail.NONE) ? null : JSON.writeValueAsString(one.detail()));
          statement.setObject(4, claimed.id());
          statement.setInt(5, one.firstRow());
        });
  }

  /** The dry run is over. */
  void checked(Claimed claimed) {
    write(
        claimed,
        () ->
            jdbc.update(
                "UPDATE import SET state = 'CHECKED', checked_at = ? WHERE id = ?",
                now(),
                claimed.id()));
  }

  /** All that is valid is on record. */
  void done(Claimed claimed) {
    end(claimed, ImportState.DONE, null);
  }

  /** It ends here, and why. */
  void end(Claimed claimed, ImportState state, @Nullable String reason) {
    write(
        claimed,
        () -> {
          jdbc.update("DELETE FROM import_upload WHERE id = ?", claimed.of().upload());
          jdbc.update(
              "UPDATE import SET state = ?, reason = ?, ended_at = ? WHERE id = ?",
              state.name(),
              reason,
              now(),
              claimed.id());
        });
  }

  /**
   * Counts a failure of the work on it.
   *
   * @return how many there were without any progress in between
   */
  int failed(Claimed claimed) {
    return jdbc
        .queryForList(
            """
            UPDATE import SET failures = failures + 1 WHERE id = ? AND claim = ?
            RETURNING failures
            """,
            Integer.class,
            claimed.id(),
            claimed.claim())
        .stream()
        .findFirst()
        .orElse(0);
  }

  /**
   * Throws away what imports that are over need no longer: their files, their rows, and of what
   * they told the texts that may name people. On record those can be erased; here nobody would look
   * for them.
   */
  void tidy() {
    jdbc.update(
        """
        DELETE FROM import_upload u USING import i
        WHERE i.upload = u.id AND i.state IN ('REFUSED', 'DONE', 'CANCELLED')
        """);
    List<UUID> over =
        jdbc.queryForList(
            """
            SELECT id FROM import i WHERE state IN ('REFUSED', 'DONE', 'CANCELLED')
              AND EXISTS (SELECT 1 FROM import_row r WHERE r.import = i.id)
            """,
            UUID.class);
    for (UUID id : over) {
      forgetTexts(id);
      jdbc.update("DELETE FROM import_row WHERE import = ?", id);
    }
  }

  private void forgetTexts(UUID id) {
    List<Group> groups = withDetail(id, 0);
    while (!groups.isEmpty()) {
      for (Group group : groups) {
        Detail kept = group.detail().withoutTexts();
        if (!kept.equals(group.detail())) {
          jdbc.update(
              "UPDATE import_group SET detail = ? WHERE import = ? AND first_row = ?",
              JSON.writeValueAsString(kept),
              id,
              group.firstRow());
        }
      }
      groups = withDetail(id, groups.getLast().firstRow());
    }
  }

  private List<Group> withDetail(UUID id, int after) {
    return jdbc.query(
        """
        SELECT * FROM import_group WHERE import = ? AND first_row > ? AND detail IS NOT NULL
        ORDER BY first_row LIMIT 200
        """,
        (row, _) -> Imports.group(row),
        id,
        after);
  }

  /** Whether the import is still this claim's and in that state. */
  boolean isStill(Claimed claimed, ImportState state) {
    return !jdbc.queryForList(
            "SELECT 1 FROM import WHERE id = ? AND claim = ? AND state = ?",
            Integer.class,
            claimed.id(),
            claimed.claim(),
            state.name())
        .isEmpty();
  }

  /** Writes under a claim, if the import is still where the work on it began. */
  private void write(Claimed claimed, Runnable writing) {
    transaction.executeWithoutResult(
        _ -> {
          guard(claimed, "state IN ('RECEIVED', 'CHECKING', 'RUNNING')");
          writing.run();
        });
  }

  /** Holds the import to the end of the transaction, so that nobody takes it over meanwhile. */
  private void guard(Claimed claimed, String and) {
    int held =
        jdbc.update(
            "UPDATE import SET claim = claim WHERE id = ? AND claim = ? AND " + and,
            claimed.id(),
            claimed.claim());
    if (held == 0) {
      throw new Superseded();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
