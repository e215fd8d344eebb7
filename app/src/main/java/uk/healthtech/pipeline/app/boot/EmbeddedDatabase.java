package uk.healthtech.pipeline.app.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that the product brings along, on a data directory that stays. It listens on the
 * loopback interface and lets in whoever may use this machine.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PID_FILE = "postmaster.pid";

  private final DataDirectory directory;
  private final EmbeddedPostgres postgres;
  private volatile boolean closing;

  private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres postgres) {
    this.directory = directory;
    this.postgres = postgres;
  }

  /**
   * Starts it. What a killed process left running is stopped first: that we hold the directory's
   * lock proves its owner dead.
   *
   * @throws DirectoryInUse when another process has the directory
   * @throws DatabaseDidNotStart with what to do
   */
  static EmbeddedDatabase start(Path data) {
    DataDirectory directory = DataDirectory.hold(data);
    try {
      Path cluster = directory.path().resolve("postgres");
      Path binaries = directory.path().resolve("postgres-binaries");
      if (Files.notExists(cluster)) {
        initialise(cluster, binaries);
      }
      stopOrphan(cluster, binaries);
      EmbeddedDatabase database = new EmbeddedDatabase(directory, launch(cluster, binaries));
      orphan(cluster.resolve(PID_FILE), cluster).ifPresent(database::endWith);
      return database;
    } catch (IOException | RuntimeException e) {
      release(directory, e);
      throw new DatabaseDidNotStart(directory.path(), e);
    }
  }

  /**
   * Made elsewhere and moved into place when it is whole: what a kill leaves half made has held
   * nothing yet and is thrown away.
   */
  private static void initialise(Path cluster, Path binaries) throws IOException {
    Path unfinished = cluster.resolveSibling("postgres.unfinished");
    stopOrphan(unfinished, binaries);
    FileSystemUtils.deleteRecursively(unfinished);
    launch(unfinished, binaries).close();
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static EmbeddedPostgres launch(Path cluster, Path binaries) throws IOException {
    return EmbeddedPostgres.builder()
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
  }

  private static void release(DataDirectory directory, Exception cause) {
    try {
      directory.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Without its database the product can do nothing, and coming up again is what it does well. */
  private void endWith(ProcessHandle server) {
    var _ =
        server
            .onExit()
            .thenRun(
                () -> {
                  if (!closing) {
                    LOG.error(
                        "The embedded PostgreSQL (process {}) has ended, and the product ends with it."
                            + " Start it again: nothing that was acknowledged is lost.",
                        server.pid());
                    Runtime.getRuntime().halt(1);
                  }
                });
  }

  String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    closing = true;
    try (directory) {
      postgres.close();
    }
  }

  private static void stopOrphan(Path cluster, Path binaries) throws IOException {
    Path pidFile = cluster.resolve(PID_FILE);
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> orphan = orphan(pidFile, cluster);
    Optional<Path> control = control(binaries);
    if (orphan.isEmpty() || control.isEmpty()) {
      // After a reboot the number may be anybody's, and PostgreSQL would not start beside it.
      Files.delete(pidFile);
      return;
    }
    long pid = orphan.get().pid();
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

  /** The PostgreSQL that runs on this very directory, if its number can be read and it lives. */
  private static Optional<ProcessHandle> orphan(Path pidFile, Path cluster) throws IOException {
    Optional<String> number = Files.readAllLines(pidFile).stream().findFirst().map(String::strip);
    return number
        .filter(text -> text.matches("\\d{1,9}"))
        .flatMap(text -> ProcessHandle.of(Long.parseLong(text)))
        .filter(
            process ->
                Stream.of(process.info().arguments().orElse(new String[0]))
                    .anyMatch(argument -> argument.equals(cluster.toString())));
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
