package uk.healthtech.pipeline.app.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.imports.Staged.Claimed;
import uk.healthtech.pipeline.app.imports.Staged.Superseded;

/**
 * Works on imports in the background, the one that came first before the others. Of all processes
 * on one database one at a time does it: it holds a lock that goes with its connection, however
 * that ends, and another goes on where it stopped.
 */
@Component
@Profile("web")
class ImportWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

  /** Any number, the same in every process that works on this database. */
  private static final long CLAIM = 4_711_000_004L;

  /** So many failures without any progress in between are no accident. */
  private static final int MOST_FAILURES = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FileReading reading;
  private final DryRun dryRun;
  private final Recording recording;
  private final Staged staged;
  private final Uploads uploads;
  private final DataSource dataSource;
  private final Prose prose;
  private final Duration every;
  private final Semaphore called = new Semaphore(0);
  private volatile boolean closed;
  private volatile @Nullable Thread thread;

  ImportWorker(
      FileReading reading,
      DryRun dryRun,
      Recording recording,
      Staged staged,
      Uploads uploads,
      DataSource dataSource,
      Prose prose,
      @Value("${pipeline.imports-every}") Duration every) {
    this.reading = reading;
    this.dryRun = dryRun;
    this.recording = recording;
    this.staged = staged;
    this.uploads = uploads;
    this.dataSource = dataSource;
    this.prose = prose;
    this.every = every;
  }

  /** There is something to do. */
  void call() {
    called.release();
  }

  @Override
  public void start() {
    closed = false;
    thread = Thread.ofVirtual().name("imports").start(this::run);
  }

  /** Lets what is on its way come to its end and begins nothing more. */
  @Override
  public void stop() {
    closed = true;
    call();
    Thread running = thread;
    if (running != null) {
      try {
        running.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (!closed) {
        try {
          workOff();
        } catch (SQLException | IOException | RuntimeException e) {
          LOG.warn("Imports could not be worked on; tried again later", e);
        }
        if (called.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
          called.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void workOff() throws SQLException, IOException {
    // A connection of its own, so that nothing else ends up in this transaction.
    try (Connection lock = dataSource.getConnection()) {
      lock.setAutoCommit(false);
      try {
        if (isClaimed(lock)) {
          workOffAll();
        }
      } finally {
        lock.rollback();
      }
    }
  }

  private static boolean isClaimed(Connection connection) throws SQLException {
    try (Statement probes = connection.createStatement()) {
      // A machine that has vanished lets go within half a minute, and not when TCP gives up.
      probes.execute("SET LOCAL tcp_keepalives_idle = 15");
      probes.execute("SET LOCAL tcp_keepalives_interval = 5");
      probes.execute("SET LOCAL tcp_keepalives_count = 3");
    }
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, CLAIM);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private void workOffAll() throws IOException {
    tidy();
    while (!closed) {
      Optional<Claimed> next = staged.claim();
      if (next.isEmpty()) {
        return;
      }
      try {
        work(next.get());
      } catch (Superseded e) {
        LOG.debug("Import {} was cancelled or taken over", next.get().id());
      } catch (IOException | RuntimeException e) {
        giveUpAfterMany(next.get(), e);
        throw e;
      } finally {
        tidy();
      }
    }
  }

  private void tidy() {
    uploads.tidy();
    staged.tidy();
  }

  private void work(Claimed claimed) throws IOException {
    switch (claimed.of().state()) {
      case RECEIVED -> reading.read(claimed);
      case CHECKING -> dryRun.check(claimed, () -> !closed);
      case RUNNING -> recording.record(claimed, () -> !closed);
      case CHECKED, REFUSED, DONE, CANCELLED ->
          throw new IllegalStateException("There is nothing to do in " + claimed.of());
    }
  }

  private void giveUpAfterMany(Claimed claimed, Exception failure) {
    if (staged.failed(claimed) >= MOST_FAILURES) {
      LOG.error("Import {} is given up", claimed.id(), failure);
      staged.end(
          claimed,
          claimed.of().state() == ImportState.RUNNING ? ImportState.CANCELLED : ImportState.REFUSED,
          prose.say("import.failed", claimed.id().toString()));
    }
  }
}
