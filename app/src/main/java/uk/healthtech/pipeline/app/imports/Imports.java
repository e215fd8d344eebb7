package uk.healthtech.pipeline.app.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.app.imports.Uploads.Uploaded;
import uk.healthtech.pipeline.app.portfolio.FileKind;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** The imports and what is known of each, for whoever asks. */
@Component
class Imports {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Clock clock;

  Imports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Enters an import whose file is here.
   *
   * @return whether it was; not if there is one of that id
   */
  boolean enter(UUID id, FileKind kind, String fileName, Uploaded file, Actor by) {
    try {
      jdbc.sql(
              """
              INSERT INTO import (id, upload, kind, file_name, bytes, sha256, account, role,
                                  organisation, state, received_at)
              VALUES (:id, :upload, :kind, :fileName, :bytes, :sha256, :account, :role,
                      :organisation, 'RECEIVED', :at)
              """)
          .param("id", id)
          .param("upload", file.upload())
          .param("kind", kind.name())
          .param("fileName", fileName)
          .param("bytes", file.bytes())
          .param("sha256", file.sha256())
          .param("account", by.account().value())
          .param("role", by.role().name())
          .param("organisation", by.organisation().value())
          .param("at", now())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Whether that import is of such a file. */
  boolean isOf(UUID id, FileKind kind, String fileName, Uploaded file) {
    return jdbc.sql("SELECT sha256 FROM import WHERE id = ? AND kind = ? AND file_name = ?")
        .params(id, kind.name(), fileName)
        .query(String.class)
        .optional()
        .filter(file.sha256()::equals)
        .isPresent();
  }

  /** The import of that id. */
  Optional<Import> find(UUID id) {
    return jdbc.sql("SELECT * FROM import WHERE id = ?")
        .param(id)
        .query((row, _) -> read(row))
        .optional();
  }

  /** The newest first, at most so many, from before that number where one is given. */
  List<Import> list(@Nullable Long before, int most) {
    return jdbc.sql("SELECT * FROM import WHERE number < :before ORDER BY number DESC LIMIT :most")
        .param("before", before == null ? Long.MAX_VALUE : before)
        .param("most", most)
        .query((row, _) -> read(row))
        .list();
  }

  /**
   * How many groups of rows came to what.
   *
   * @param groups all there are, once the file is read
   * @param open those for which the check or the recording that is at work has still to come
   * @param found by the check
   * @param came by the recording
   */
  record Counts(
      int groups, int open, Map<ImportResult, Integer> found, Map<ImportResult, Integer> came) {
    int found(ImportResult result) {
      return found.getOrDefault(result, 0);
    }

    int came(ImportResult result) {
      return came.getOrDefault(result, 0);
    }
  }

  /** How far it has come. */
  Counts counts(Import of) {
    Map<ImportResult, Integer> found = new EnumMap<>(ImportResult.class);
    Map<ImportResult, Integer> came = new EnumMap<>(ImportResult.class);
    int[] groups = new int[1];
    jdbc.sql(
            """
            SELECT checked, recorded, count(*) AS n FROM import_group WHERE import = ?
            GROUP BY checked, recorded
            """)
        .param(of.id())
        .query(
            row -> {
              int n = row.getInt("n");
              groups[0] += n;
              add(found, row.getString("checked"), n);
              add(came, row.getString("recorded"), n);
            });
    int open =
        switch (of.state()) {
          case RECEIVED, CHECKED, REFUSED, DONE, CANCELLED -> 0;
          case CHECKING -> groups[0] - sum(found);
          case RUNNING -> groups[0] - found.getOrDefault(ImportResult.PROBLEM, 0) - sum(came);
        };
    return new Counts(groups[0], open, found, came);
  }

  private static void add(Map<ImportResult, Integer> to, @Nullable String result, int n) {
    if (result != null) {
      to.merge(ImportResult.valueOf(result), n, Integer::sum);
    }
  }

  private static int sum(Map<ImportResult, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What is registered beside, by its kind. */
  Map<String, List<String>> beside(UUID id, int mostOfEach) {
    Map<String, List<String>> all = new TreeMap<>();
    jdbc.sql(
            """
            SELECT kind, name FROM (
              SELECT kind, name, row_number() OVER (PARTITION BY kind ORDER BY first_row, name) AS n
              FROM import_beside WHERE import = ?) numbered
            WHERE n <= ? ORDER BY kind, n
            """)
        .params(id, mostOfEach)
        .query(
            row -> {
              all.computeIfAbsent(row.getString("kind"), _ -> new ArrayList<>())
                  .add(row.getString("name"));
            });
    return all;
  }

  /**
   * Groups of rows in the order of the file, at most so many.
   *
   * @param result those that came to this; all if absent
   * @param after the first row of the group that the page before ended with
   */
  List<Group> groups(UUID id, @Nullable ImportResult result, int after, int most) {
    return jdbc.sql(
            """
            SELECT * FROM import_group WHERE import = :id AND first_row > :after
              AND (:result::text IS NULL OR coalesce(recorded, checked) = :result)
            ORDER BY first_row LIMIT :most
            """)
        .param("id", id)
        .param("after", after)
        .param("result", result == null ? null : result.name())
        .param("most", most)
        .query((row, _) -> group(row))
        .list();
  }

  /**
   * Has what is valid recorded, if its check is over.
   *
   * @return whether it was waiting for that
   */
  boolean start(UUID id) {
    return jdbc.sql(
                """
                UPDATE import SET state = 'RUNNING', started_at = ?, failures = 0
                WHERE id = ? AND state = 'CHECKED'
                """)
            .params(now(), id)
            .update()
        == 1;
  }

  /**
   * Ends it where it stands.
   *
   * @return whether it was not over
   */
  boolean cancel(UUID id, String reason) {
    return jdbc.sql(
                """
                UPDATE import SET state = 'CANCELLED', ended_at = ?, reason = ?
                WHERE id = ? AND state IN ('RECEIVED', 'CHECKING', 'CHECKED', 'RUNNING')
                """)
            .params(now(), reason, id)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static Import read(ResultSet row) throws SQLException {
    return new Import(
        row.getLong("number"),
        row.getObject("id", UUID.class),
        row.getObject("upload", UUID.class),
        FileKind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getLong("bytes"),
        new Actor(
            new AccountId(row.getObject("account", UUID.class)),
            Role.valueOf(row.getString("role")),
            new OrganisationId(row.getObject("organisation", UUID.class))),
        ImportState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("notes").lines().toList(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        instant(row, "checked_at"),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getInt("rows"));
  }

  static Group group(ResultSet row) throws SQLException {
    String detail = row.getString("detail");
    return new Group(
        row.getInt("first_row"),
        row.getInt("rows"),
        row.getString("key"),
        row.getString("name"),
        result(row, "checked"),
        result(row, "recorded"),
        row.getObject("stream", UUID.class),
        detail == null ? Detail.NONE : JSON.readValue(detail, Detail.class));
  }

  private static @Nullable ImportResult result(ResultSet row, String column) throws SQLException {
    String result = row.getString(column);
    return result == null ? null : ImportResult.valueOf(result);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
