package uk.healthtech.pipeline.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.app.process.People.bearer;
import static uk.healthtech.pipeline.app.process.RunningProduct.field;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever was acknowledged is there after a SIGKILL, and nothing happened twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
  private static final int WRITERS = 4;
  private static final int KILLS = Boolean.getBoolean("pipeline.long") ? 20 : 2;

  /** Enough that the kill comes while all are writing. */
  private static final int ANSWERS_BEFORE_THE_KILL = 60;

  /** What happens to each innovation, in order; the last with a reason that is held apart. */
  private enum Step {
    START,
    REVISE,
    SUBMIT,
    WITHDRAW
  }

  private static final String REASON = "Nobody has time for it: ";

  /** What an acknowledgement said. */
  private record Done(String id, String sequence) {}

  /** People to whom something was acknowledged just before the kill. */
  private record Late(String granted, String revoked) {}

  private Path data;
  private String administrator;
  private RunningProduct product;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    this.data = data;
    product = RunningProduct.start(data);
    administrator = People.ofFirstStart(product).administrator();
  }

  @AfterAll
  void stop() {
    product.close();
  }

  @Test
  void every_acknowledged_command_survives_kills_of_the_jvm_and_of_both() throws Exception {
    Map<String, Done> acknowledged = new ConcurrentHashMap<>();
    Set<String> names = new TreeSet<>();
    String innovator = new People(product, administrator).admit("ines", "INNOVATOR", "QWO");
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> asked = new ArrayList<>();
      Late late =
          writeUntilKilled(
              new People(product, administrator), innovator, acknowledged, asked, kill);
      names.addAll(asked);
      product = RunningProduct.start(data);
      assertThat(status(product, late.granted())).as("granted before the kill").isEqualTo(200);
      assertThat(status(product, late.revoked())).as("revoked before the kill").isEqualTo(401);
      for (String name : asked) {
        assertRecorded(product, innovator, name, acknowledged);
      }
      for (String name : asked) {
        for (Step step : Step.values()) {
          String key = name + "-" + step;
          Done done = ask(product, innovator, name, step, acknowledged);
          assertThat(acknowledged.getOrDefault(key, done)).as("asked again").isEqualTo(done);
          acknowledged.put(key, done);
        }
      }
    }
    for (String name : names) {
      assertRecorded(product, innovator, name, acknowledged);
    }
    assertThat(countOnBoard(product, innovator))
        .as("each once, however often it was asked for")
        .isEqualTo(names.size());
  }

  @Test
  void a_second_start_on_a_live_data_directory_is_refused() throws Exception {
    RunningProduct second = RunningProduct.launch(data);
    assertThat(second.awaitEnd()).isNotZero();
    assertThat(second.log())
        .contains("is in use by process")
        .contains("./run --data DIR")
        .doesNotContain("at uk.healthtech");
    assertThat(product.call("GET", "/me", null, Map.of()).statusCode())
        .as("the first goes on")
        .isEqualTo(401);
  }

  /** Several writers send commands until the product is gone; collects what each asked for. */
  private static Late writeUntilKilled(
      People people, String token, Map<String, Done> acknowledged, List<String> asked, int kill)
      throws Exception {
    RunningProduct product = people.product();
    CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_THE_KILL);
    AtomicBoolean gone = new AtomicBoolean();
    List<Future<List<String>>> writers = new ArrayList<>();
    Late late;
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        String prefix = "crash-" + kill + "-" + writer + "-";
        writers.add(
            pool.submit(
                () -> {
                  List<String> names = new ArrayList<>();
                  for (int i = 0; !gone.get(); i++) {
                    String name = prefix + i;
                    names.add(name);
                    try {
                      for (Step step : Step.values()) {
                        acknowledged.put(
                            name + "-" + step, ask(product, token, name, step, acknowledged));
                        enough.countDown();
                      }
                    } catch (IOException e) {
                      break; // killed while this one waited: nobody told it anything
                    }
                  }
                  return names;
                }));
      }
      if (!enough.await(1, TimeUnit.MINUTES)) {
        gone.set(true);
        for (Future<List<String>> writer : writers) {
          writer.get(); // says why
        }
        throw new AssertionError("Too few answers");
      }
      late = new Late(people.admit("late" + kill, "TRUST_APPROVER", "RR8"), revoked(people, kill));
      if (kill % 2 == 0) {
        product.kill();
      } else {
        product.killWithDatabase();
      }
      gone.set(true);
    }
    for (Future<List<String>> writer : writers) {
      asked.addAll(writer.get());
    }
    return late;
  }

  /** A token whose revocation was acknowledged. */
  private static String revoked(People people, int kill) throws Exception {
    String token = people.admit("gone" + kill, "TRUST_APPROVER", "RR8");
    String id = field(people.product().call("GET", "/tokens", null, bearer(token)), "id");
    assertThat(people.product().call("DELETE", "/tokens/" + id, null, bearer(token)).statusCode())
        .isEqualTo(204);
    return token;
  }

  private static int status(RunningProduct product, String token) throws Exception {
    return product.call("GET", "/me", null, bearer(token)).statusCode();
  }

  /** One command; those after the first are about what the first was acknowledged to have made. */
  private static Done ask(
      RunningProduct product, String token, String name, Step step, Map<String, Done> acknowledged)
      throws IOException, InterruptedException {
    Done started = acknowledged.get(name + "-" + Step.START);
    String path = "/innovations" + (started == null ? "" : "/" + started.id());
    Map<String, String> headers = bearer(token, name + "-" + step);
    HttpResponse<String> answer =
        switch (step) {
          case START ->
              product.call(
                  "POST",
                  "/innovations",
                  """
                  {"name": "%s", "summary": "Proposed to see what a kill leaves of it.", "category": "OTHER"}\
                  """
                      .formatted(name),
                  headers);
          case REVISE ->
              product.call(
                  "PATCH",
                  path + "/proposal",
                  """
                  {"problem": "Processes are killed while people write.",
                   "howItWorks": "Whatever was acknowledged is durable.",
                   "careSettings": ["OTHER"], "mainPurpose": "ENABLE_CARE",
                   "population": "Everybody who writes"}\
                  """,
                  headers);
          case SUBMIT -> product.call("POST", path + "/submission", "{}", headers);
          case WITHDRAW ->
              product.call(
                  "POST",
                  path + "/withdrawal",
                  "{\"reason\": \"%s%s\"}".formatted(REASON, name),
                  headers);
        };
    return new Done(field(answer, "stream"), field(answer, "sequence"));
  }

  /** Its history shows each acknowledged entry once, and no withdrawal without its held reason. */
  private static void assertRecorded(
      RunningProduct product, String token, String name, Map<String, Done> acknowledged)
      throws Exception {
    Done last = null;
    List<String> sequences = new ArrayList<>();
    for (Step step : Step.values()) {
      Done done = acknowledged.get(name + "-" + step);
      if (done != null) {
        last = done;
        sequences.add(done.sequence());
      }
    }
    if (last == null) {
      return;
    }
    String path =
        "/innovations/%s/history?after=%s:%s".formatted(last.id(), last.id(), last.sequence());
    HttpResponse<String> history = product.call("GET", path, null, bearer(token));
    // The read models have what came just before the kill still to follow.
    for (int tries = 0; !history.body().contains("\"upToDate\":true") && tries < 10; tries++) {
      history = product.call("GET", path, null, bearer(token));
    }
    for (String sequence : sequences) {
      assertThat(history.body().split("\"sequence\":" + sequence + ",", -1))
          .as("%s, entry %s: %s", name, sequence, history.body())
          .hasSize(2);
    }
    if (history.body().contains("\"event\":\"InnovationWithdrawn\"")) {
      assertThat(history.body()).contains(REASON + name);
    }
  }

  private static int countOnBoard(RunningProduct product, String token) throws Exception {
    int count = 0;
    String cursor = "";
    do {
      HttpResponse<String> page =
          product.call("GET", "/innovations?size=200" + cursor, null, bearer(token));
      count += page.body().split("\"sequence\":", -1).length - 1;
      String next = field(page, "next");
      cursor = next.equals("null") ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return count;
  }
}
