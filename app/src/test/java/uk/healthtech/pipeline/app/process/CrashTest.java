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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was acknowledged is there after the power has gone, and nothing happened twice. */
class CrashTest {
  private static final int WRITERS = 4;
  private static final int KILLS = Boolean.getBoolean("pipeline.long") ? 20 : 2;

  /** Enough that the kill comes while all are writing. */
  private static final int ANSWERS_BEFORE_THE_KILL = 60;

  @Test
  void every_acknowledged_command_survives_kills_of_the_jvm_and_of_both(@TempDir Path data)
      throws Exception {
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    RunningProduct product = RunningProduct.start(data);
    try {
      String innovator = People.ofFirstStart(product).admit("ines", "INNOVATOR", "QWO");
      for (int kill = 0; kill < KILLS; kill++) {
        List<String> asked = writeUntilKilled(product, innovator, acknowledged, kill);
        product = RunningProduct.start(data);
        for (Map.Entry<String, String> answer : acknowledged.entrySet()) {
          assertThat(name(product, innovator, answer.getValue()))
              .as("acknowledged before the kill")
              .isEqualTo(answer.getKey());
        }
        for (String key : asked) {
          String id = propose(product, innovator, key);
          assertThat(acknowledged.getOrDefault(key, id)).as("asked again").isEqualTo(id);
          acknowledged.put(key, id);
        }
      }
      assertThat(countOnBoard(product, innovator))
          .as("each once, however often it was asked for")
          .isEqualTo(acknowledged.size());
    } finally {
      product.close();
    }
  }

  @Test
  void a_second_start_on_a_live_data_directory_is_refused(@TempDir Path data) throws Exception {
    try (RunningProduct product = RunningProduct.start(data)) {
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
  }

  /** Several writers propose until the product is gone; what each asked for is returned. */
  private static List<String> writeUntilKilled(
      RunningProduct product, String token, Map<String, String> acknowledged, int kill)
      throws Exception {
    CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_THE_KILL);
    AtomicBoolean gone = new AtomicBoolean();
    List<Future<List<String>>> writers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        String prefix = "crash-" + kill + "-" + writer + "-";
        writers.add(
            pool.submit(
                () -> {
                  List<String> asked = new ArrayList<>();
                  for (int i = 0; !gone.get(); i++) {
                    String key = prefix + i;
                    asked.add(key);
                    try {
                      acknowledged.put(key, propose(product, token, key));
                      enough.countDown();
                    } catch (IOException e) {
                      break; // killed while this one waited: nobody told it anything
                    }
                  }
                  return asked;
                }));
      }
      enough.await();
      if (kill % 2 == 0) {
        product.kill();
      } else {
        product.killWithDatabase();
      }
      gone.set(true);
    }
    List<String> asked = new ArrayList<>();
    for (Future<List<String>> writer : writers) {
      asked.addAll(writer.get());
    }
    return asked;
  }

  private static String propose(RunningProduct product, String token, String key)
      throws IOException, InterruptedException {
    return field(
        product.call(
            "POST", "/innovations", "{\"name\": \"%s\"}".formatted(key), bearer(token, key)),
        "id");
  }

  private static String name(RunningProduct product, String token, String id)
      throws IOException, InterruptedException {
    // The read models have what came just before the kill still to follow.
    for (int tries = 0; ; tries++) {
      HttpResponse<String> answer =
          product.call("GET", "/innovations/" + id + "/proposal?after=0", null, bearer(token));
      if (answer.statusCode() != 404 || tries == 10) {
        return field(answer, "name");
      }
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
