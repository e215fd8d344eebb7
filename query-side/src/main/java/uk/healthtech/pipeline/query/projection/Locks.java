package uk.healthtech.pipeline.query.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps live folding of a read model apart from what replaces or mends its rows. PostgreSQL's
 * advisory locks, because they queue fairly where locks on a row would let a steady flow of live
 * batches starve a rebuild, and because a process that dies lets go of them.
 */
final class Locks {
  /** First half of the lock's number: folding. Two live segments share it. */
  private static final int FOLDING = 4711_101;

  /** First half of the lock's number: one rebuild at a time. */
  private static final int REBUILDING = 4711_102;

  private final JdbcTemplate jdbc;

  Locks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction, nobody replaces the tables. */
  void share(String readModel) {
    lock("SELECT pg_advisory_xact_lock_shared(?, ?)", FOLDING, readModel);
  }

  /** Until the end of the transaction, no live batch is in flight. */
  void alone(String readModel) {
    lock("SELECT pg_advisory_xact_lock(?, ?)", FOLDING, readModel);
  }

  /**
   * Until the end of the transaction, no rebuild; waits for the end of one. To be taken before
   * {@link #alone}, as a rebuild does.
   */
  void withoutRebuild(String readModel) {
    lock("SELECT pg_advisory_xact_lock(?, ?)", REBUILDING, readModel);
  }

  private void lock(String sql, int first, String readModel) {
    jdbc.query(sql, row -> {}, first, readModel.hashCode());
  }

  /** For as long as the connection is held: no second rebuild. False if there is one. */
  static boolean tryRebuild(JdbcTemplate connection, String readModel) {
    return Boolean.TRUE.equals(
        connection.queryForObject(
            "SELECT pg_try_advisory_lock(?, ?)", Boolean.class, REBUILDING, readModel.hashCode()));
  }

  /** Lets go of what {@link #tryRebuild} took. */
  static void letGo(JdbcTemplate connection) {
    connection.query("SELECT pg_advisory_unlock_all()", row -> {});
  }

  /** Whether some process is rebuilding it. */
  boolean isRebuilding(String readModel) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted"
                + " AND database = (SELECT oid FROM pg_database"
                + " WHERE datname = current_database())"
                + " AND classid::bigint = ? AND objid::bigint = ? & 4294967295)",
            Boolean.class,
            (long) REBUILDING,
            (long) readModel.hashCode()));
  }
}
