package uk.healthtech.pipeline.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For the operator: building read models anew from the events while the product runs. */
public final class Rebuilds {
  /** How the latest rebuild of a read model went. */
  public enum State {
    RUNNING,
    DONE,
    /** The old rows stay; the problem says why. */
    FAILED,
    /** Its process ended first; the old rows stay. To be started again. */
    INTERRUPTED
  }

  /**
   * The latest rebuild of a read model.
   *
   * @param events how many were read so far
   */
  public record Latest(
      State state,
      long events,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String problem) {}

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  private final ReadModels models;
  private final StreamableMessageSource<TrackedEventMessage<?>> store;
  private final DataSource dataSource;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public Rebuilds(
      ReadModels models,
      StreamableMessageSource<TrackedEventMessage<?>> store,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    this.models = models;
    this.store = store;
    this.dataSource = dataSource;
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Starts rebuilding, one read model after the other.
   *
   * @return those that it took on; one that is being rebuilt already, in whichever process, is left
   *     out
   * @throws IllegalArgumentException if there is no read model of one of these names
   */
  public List<String> start(List<String> readModels) {
    readModels.forEach(models::named);
    SingleConnectionDataSource held = holdConnection();
    try {
      List<String> taken =
          readModels.stream()
              .filter(name -> Locks.tryRebuild(new JdbcTemplate(held), name))
              .toList();
      taken.forEach(this::begun);
      Thread.ofVirtual().name("rebuild").start(() -> rebuildAndLetGo(taken, held));
      return taken;
    } catch (RuntimeException e) {
      letGo(held);
      throw e;
    }
  }

  /** Starts rebuilding all. */
  public List<String> startAll() {
    return start(models.names());
  }

  /** How the latest rebuild of a read model goes or went; nothing if there was none. */
  public Optional<Latest> latest(String readModel) {
    return jdbc
        .query(
            "SELECT state, events, started_at, ended_at, problem FROM rebuild WHERE read_model = ?",
            (row, _) ->
                new Latest(
                    State.valueOf(row.getString(1)),
                    row.getLong(2),
                    row.getTimestamp(3).toInstant(),
                    row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant(),
                    row.getString(5)),
            readModel)
        .stream()
        .map(latest -> isAbandoned(readModel, latest) ? interrupted(latest) : latest)
        .findFirst();
  }

  private boolean isAbandoned(String readModel, Latest latest) {
    return latest.state() == State.RUNNING && !new Locks(jdbc).isRebuilding(readModel);
  }

  private static Latest interrupted(Latest latest) {
    return new Latest(State.INTERRUPTED, latest.events(), latest.startedAt(), null, null);
  }

  private void rebuildAndLetGo(List<String> readModels, SingleConnectionDataSource held) {
    try {
      readModels.forEach(this::rebuild);
    } finally {
      letGo(held);
    }
  }

  private static void letGo(SingleConnectionDataSource held) {
    try {
      Locks.letGo(new JdbcTemplate(held));
    } finally {
      held.destroy();
    }
  }

  private void rebuild(String name) {
    try {
      new Rebuild(models.named(name), store, jdbc, transaction, events -> reached(name, events))
          .run();
      ended(name, State.DONE, null);
    } catch (RuntimeException e) {
      LOG.warn("The rebuild of {} failed; its old rows stay", name, e);
      ended(name, State.FAILED, e.getMessage());
    }
  }

  private void begun(String name) {
    jdbc.update(
        "INSERT INTO rebuild (read_model, state, events, started_at) VALUES (?, ?, 0, now())"
            + " ON CONFLICT (read_model) DO UPDATE SET state = excluded.state, events = 0,"
            + " started_at = now(), ended_at = NULL, problem = NULL",
        name,
        State.RUNNING.name());
  }

  private void reached(String name, long events) {
    jdbc.update("UPDATE rebuild SET events = ? WHERE read_model = ?", events, name);
  }

  private void ended(String name, State state, @Nullable String problem) {
    jdbc.update(
        "UPDATE rebuild SET state = ?, ended_at = now(), problem = ? WHERE read_model = ?",
        state.name(),
        problem,
        name);
  }

  /** The lock is the connection's, so that it goes with the process. */
  private SingleConnectionDataSource holdConnection() {
    try {
      Connection connection = dataSource.getConnection();
      return new SingleConnectionDataSource(connection, true);
    } catch (SQLException e) {
      throw new IllegalStateException("No connection to the database", e);
    }
  }
}
