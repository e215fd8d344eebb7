package uk.healthtech.pipeline.app.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the product brings along, on a data directory that stays. It listens on the
 * loopback interface and lets in whoever may use this machine.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final DataDirectory directory;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres postgres) {
    this.directory = directory;
    this.postgres = postgres;
  }

  /**
   * Starts it. What a killed process left running is stopped first: that we hold the directory's
   * lock proves its owner dead.
   *
   * @throws DirectoryInUse when another process has the directory
   */
  static EmbeddedDatabase start(Path data) {
    DataDirectory directory = DataDirectory.hold(data);
    Path cluster = directory.path().resolve("postgres");
    Path binaries = directory.path().resolve("postgres-binaries");
    try {
      stopOrphan(cluster, binaries);
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(cluster.toFile())
              .setOverrideWorkingDirectory(binaries.toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              // It is set up for tests, where a lost commit is no loss. Here it would be.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "200")
              .start();
      return new EmbeddedDatabase(directory, postgres);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
    }
  }

  String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      postgres.close();
    }
  }

  private static void stopOrphan(Path cluster, Path binaries) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
    Optional<Path> control = control(binaries);
    if (orphan.isEmpty() || control.isEmpty()) {
      return; // after a power cut the number may be anybody's; PostgreSQL sees to the rest
    }
    LOG.info("Stopping the PostgreSQL that a killed process left behind (process {})", pid);
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(control.get().toString(), "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
    Process stop =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!stop.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || stop.exitValue() != 0) {
        throw new IOException("PostgreSQL of a killed process (process " + pid + ") goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while stopping process " + pid, e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
  }

  private static Optional<Path> control(Path binaries) throws IOException {
    if (!Files.isDirectory(binaries)) {
      return Optional.empty();
    }
    try (Stream<Path> found =
        Files.find(binaries, 5, (path, file) -> path.endsWith("bin/pg_ctl"))) {
      return found.findFirst();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
