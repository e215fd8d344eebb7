package uk.healthtech.pipeline.app.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The product in a process of its own on a data directory, as {@code ./run} starts it. */
final class RunningProduct implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern READY = Pattern.compile("Ready\\. Open (http://\\S+)");
  private static final Pattern ONE_TIME = Pattern.compile("one-time password +(\\S+)");

  private final Path data;
  private final Process process;
  private final Path log;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningProduct(Path data, Process process, Path log) {
    this.data = data;
    this.process = process;
    this.log = log;
  }

  /** Starts it and waits until it says that it is ready. */
  static RunningProduct start(Path data) throws IOException, InterruptedException {
    RunningProduct product = launch(data);
    product.awaitReady();
    return product;
  }

  /**
   * Starts it and does not wait. With PIPELINE_TEST_AXONSERVER in the environment (host:port of an
   * empty Axon Server) events live there.
   */
  static RunningProduct launch(Path data) throws IOException {
    Files.createDirectories(data);
    Path log = Files.createTempFile(data, "run", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "uk.healthtech.pipeline.app.PipelineApplication",
                "--server.port=0",
                "--pipeline.data=" + data));
    @Nullable String axonServer = System.getenv("PIPELINE_TEST_AXONSERVER");
    if (axonServer != null) {
      command.addAll(
          List.of(
              "--spring.profiles.active=axonserver", "--axon.axonserver.servers=" + axonServer));
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new RunningProduct(data, process, log);
  }

  private void awaitReady() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!READY.matcher(log()).find()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)
          || System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new AssertionError("The product did not start:\n" + log());
      }
    }
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** Where it listens. */
  String address() throws IOException {
    return found(READY);
  }

  /** The one-time password that a first start prints. */
  String oneTimePassword() throws IOException {
    return found(ONE_TIME);
  }

  private String found(Pattern pattern) throws IOException {
    Matcher matcher = pattern.matcher(log());
    if (!matcher.find()) {
      throw new AssertionError("Not in the log: " + pattern + "\n" + log());
    }
    return matcher.group(1);
  }

  /** Ends the JVM by SIGKILL; the PostgreSQL that it brought along goes on. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends the JVM and its PostgreSQL by SIGKILL. */
  void killWithDatabase() throws IOException, InterruptedException {
    long postmaster =
        Long.parseLong(
            Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
    kill();
    ProcessHandle database = ProcessHandle.of(postmaster).orElseThrow();
    database.destroyForcibly();
    database.onExit().join();
  }

  /** Its exit code, once it has ended by itself. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("It goes on");
    }
    return process.exitValue();
  }

  /** Asks it to end and waits. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** One request to the API; an answer that is no success is returned like any other. */
  HttpResponse<String> call(
      String method, String path, @Nullable String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1" + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** The first value of that name in a JSON answer. */
  static String field(HttpResponse<String> answer, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(answer.body());
    if (answer.statusCode() >= 300 || !matcher.find()) {
      throw new AssertionError(answer.request() + ": " + answer.statusCode() + answer.body());
    }
    return Objects.requireNonNull(matcher.group(1));
  }
}
