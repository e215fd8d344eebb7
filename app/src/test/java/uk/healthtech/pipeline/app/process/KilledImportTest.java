package uk.healthtech.pipeline.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.app.process.People.bearer;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.app.imports.MadeUpPortfolio;

/**
 * An import that is killed again and again ends as if nobody had touched it, and what it recorded
 * goes from one product to another and stays the same.
 */
class KilledImportTest {
  private static final boolean LONG = Boolean.getBoolean("pipeline.long");
  private static final int ROWS = LONG ? 20_000 : 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 30 : 5);
  private static final long POLL = TimeUnit.MILLISECONDS.toNanos(50);
  private static final Set<String> AT_WORK = Set.of("RECEIVED", "CHECKING", "RUNNING");

  /** A product, and somebody of its programme office. */
  private record Office(RunningProduct product, String token) {
    static Office of(RunningProduct product) throws Exception {
      return new Office(
          product, People.ofFirstStart(product).admit("olga", "PROGRAMME_OFFICE", "QWO"));
    }

    String ask(String method, String path, String body) throws Exception {
      Map<String, String> headers = new HashMap<>(bearer(token));
      headers.put("Content-Type", "text/csv");
      HttpResponse<String> answer =
          product.call(method, path, method.equals("GET") ? null : body, headers);
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
      return answer.body();
    }

    JsonNode json(String method, String path, String body) throws Exception {
      return JsonMapper.shared().readTree(ask(method, path, body));
    }

    String upload(String file) throws Exception {
      return json("POST", "/imports?fileName=made-up.csv", file).path("id").asString();
    }

    /** The import, once it is so far. */
    JsonNode await(String id, Predicate<JsonNode> soFar) throws Exception {
      long start = System.nanoTime();
      JsonNode now = json("GET", "/imports/" + id, "");
      while (!soFar.test(now)) {
        assertThat(System.nanoTime() - start).as(now.toString()).isLessThan(PATIENCE.toNanos());
        LockSupport.parkNanos(POLL);
        now = json("GET", "/imports/" + id, "");
      }
      return now;
    }

    JsonNode settled(String id) throws Exception {
      return await(id, now -> !AT_WORK.contains(now.path("state").asString()));
    }

    JsonNode recorded(String id) throws Exception {
      ask("POST", "/imports/" + id + "/start", "");
      return settled(id);
    }

    String portfolio() throws Exception {
      return ask("GET", "/exports/portfolio.csv", "");
    }
  }

  @Test
  void killed_three_times_it_ends_as_if_it_had_not_been(@TempDir Path killed, @TempDir Path other)
      throws Exception {
    String file = MadeUpPortfolio.csv(ROWS);
    String exported;
    JsonNode done;
    Office office = Office.of(RunningProduct.start(killed));
    try {
      String id = office.upload(file);
      office.await(id, now -> !now.path("state").asString().equals("RECEIVED"));
      office = again(office, killed);
      JsonNode checked = office.settled(id);
      assertThat(checked.path("state").asString()).as(checked.toString()).isEqualTo("CHECKED");
      int all = checked.at("/found/fresh").asInt();
      office.ask("POST", "/imports/" + id + "/start", "");
      for (int part : List.of(3, 2)) {
        office.await(id, now -> open(now) <= all - all / part);
        office = again(office, killed);
      }
      done = office.settled(id);
      assertThat(done.path("state").asString()).isEqualTo("DONE");
      assertThat(done.at("/recorded/recorded").asInt()).as(done.toString()).isEqualTo(all);
      assertThat(done.at("/recorded/refused").asInt())
          .as(office.ask("GET", "/imports/" + id + "/rows?result=REFUSED", ""))
          .isZero();
      assertThat(done.at("/found/problems").asInt()).isPositive();
      exported = office.portfolio();
    } finally {
      office.product().close();
    }

    try (RunningProduct empty = RunningProduct.start(other)) {
      Office there = Office.of(empty);
      String copy = there.upload(exported);
      assertThat(there.settled(copy).at("/found/problems").asInt())
          .as(there.ask("GET", "/imports/" + copy + "/rows?result=PROBLEM", ""))
          .isZero();
      assertThat(there.recorded(copy).path("state").asString()).isEqualTo("DONE");
      assertThat(there.portfolio()).as("from one product to another").isEqualTo(exported);

      JsonNode same = there.settled(there.upload(file));
      assertThat(same.at("/found/fresh").asInt()).as(same.toString()).isZero();
      assertThat(same.at("/found/corrections").asInt()).as(same.toString()).isZero();
      assertThat(same.at("/found/unchanged").asInt())
          .as("what an import recorded that nobody killed is what the killed one did")
          .isEqualTo(done.at("/recorded/recorded").asInt());
      assertThat(same.at("/found/problems")).isEqualTo(done.at("/found/problems"));
    }
  }

  private static int open(JsonNode of) {
    return of.path("open").asInt();
  }

  private static Office again(Office office, Path data) throws Exception {
    office.product().kill();
    return new Office(RunningProduct.start(data), office.token());
  }
}
