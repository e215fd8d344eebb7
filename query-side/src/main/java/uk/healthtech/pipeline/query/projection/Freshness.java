package uk.healthtech.pipeline.query.projection;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.kernel.query.Query.After;

/** Lets a reader wait, but not for ever, until a read model shows the reader's own write. */
public final class Freshness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final JdbcTemplate jdbc;

  public Freshness(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether all these read models show the write, if need be after waiting for two seconds.
   *
   * @param after names a stream by its UUID; absent when there is nothing to wait for
   */
  public boolean await(@Nullable After after, String... readModels) {
    if (after == null) {
      return true;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long pause = FIRST_PAUSE.toNanos();
    for (String readModel : readModels) {
      while (!shows(readModel, after)) {
        if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
      }
    }
    return true;
  }

  private boolean shows(String readModel, After after) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT FROM "
                + Tables.live(readModel).streams()
                + " WHERE stream = ? AND sequence >= ?)",
            Boolean.class,
            UUID.fromString(after.stream()),
            after.sequence()));
  }
}
