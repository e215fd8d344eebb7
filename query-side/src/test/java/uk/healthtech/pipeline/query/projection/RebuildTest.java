package uk.healthtech.pipeline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.accepted;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.ready;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toDeployment;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.healthtech.pipeline.eventstore.EventKinds;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.query.Eventually;
import uk.healthtech.pipeline.query.ReadSide;
import uk.healthtech.pipeline.query.Samples;
import uk.healthtech.pipeline.query.projection.Rebuilds.State;

class RebuildTest {
  private final ReadSide side = new ReadSide();
  private final Rebuilds rebuilds = side.bean(Rebuilds.class);
  private final ReadModelDigest digest = side.bean(ReadModelDigest.class);

  @AfterEach
  void close() {
    side.close();
  }

  private State state(String readModel) {
    return rebuilds.latest(readModel).orElseThrow().state();
  }

  private void rebuild(List<String> readModels) {
    assertThat(rebuilds.start(readModels)).isEqualTo(readModels);
    Eventually.holds(
        "the rebuilds are over",
        () -> readModels.stream().noneMatch(name -> state(name) == State.RUNNING));
  }

  private List<String> all() {
    return side.bean(ReadModels.class).names();
  }

  private long count(String table) {
    Long count = side.jdbc().queryForObject("SELECT count(*) FROM " + table, Long.class);
    return count == null ? -1 : count;
  }

  @Test
  void a_rebuild_gives_the_rows_that_live_folding_gave() {
    assertThat(Samples.oneOfEach().stream().map(Event::getClass).toList())
        .as("every kind of event is among them")
        .hasSameElementsAs(EventKinds.all());
    List<Event> events = new ArrayList<>(Samples.registers());
    events.addAll(Samples.lives());
    for (int i = 4; i <= 20; i++) {
      events.addAll(toDeployment(innovation(i), COMPANY, "Number " + i, LEEDS, i));
    }
    for (Event event : events) {
      side.append(event);
    }
    side.settle();
    assertThat(side.bean(DeadLetters.class).list(200)).isEmpty();
    Map<String, List<String>> live = digest.rows();
    List<String> indexes = indexes();
    assertThat(live).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    for (int twice = 0; twice < 2; twice++) {
      rebuild(all());
      assertThat(all()).allSatisfy(name -> assertThat(state(name)).isEqualTo(State.DONE));
      assertThat(digest.rows()).isEqualTo(live);
      assertThat(indexes()).isEqualTo(indexes);
    }
    side.append(ready(nextToReady()));
    side.settle();
    assertThat(rebuilds.latest("board").orElseThrow().events()).isEqualTo(events.size());
    assertThat(
            side.jdbc()
                .queryForObject(
                    "SELECT phase FROM board_row WHERE stream = ?",
                    String.class,
                    innovation(99).value()))
        .as("live folding goes on in the new tables")
        .isEqualTo("TESTING");
  }

  private InnovationId nextToReady() {
    side.append(
        started(innovation(99), COMPANY, "Last"),
        submitted(innovation(99)),
        accepted(innovation(99)));
    return innovation(99);
  }

  private List<String> indexes() {
    return side.jdbc()
        .queryForList(
            "SELECT indexname || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'"
                + " AND (tablename LIKE '%\\_row' OR tablename LIKE '%\\_stream') ORDER BY 1",
            String.class);
  }

  @Test
  void a_rebuild_while_events_come_in_loses_none_and_readers_never_see_fewer() throws Exception {
    for (int i = 0; i < 50; i++) {
      side.append(toDeployment(innovation(i), COMPANY, "Before " + i, LEEDS, i));
    }
    side.settle();
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<?> writer =
          others.submit(
              () -> {
                for (int i = 50; i < 150; i++) {
                  side.append(toDeployment(innovation(i), COMPANY, "During " + i, LEEDS, i));
                }
              });
      Future<?> reader = others.submit(() -> watchThatNothingGoes(over));
      do {
        rebuild(List.of("board", "history"));
      } while (!writer.isDone());
      over.set(true);
      writer.get();
      reader.get();
    }
    assertThat(rebuilds.latest("board").orElseThrow().problem()).isNull();
    assertThat(state("history")).isEqualTo(State.DONE);
    side.settle();
    Map<String, List<String>> live = digest.rows();
    assertThat(side.bean(DeadLetters.class).list(200)).isEmpty();
    assertThat(count("history_row")).isEqualTo(count("domain_event_entry"));
    rebuild(all());
    assertThat(digest.rows()).isEqualTo(live);
  }

  private void watchThatNothingGoes(AtomicBoolean over) {
    long innovations = 0;
    long entries = 0;
    while (!over.get()) {
      long nowInnovations = count("board_row");
      long nowEntries = count("history_row");
      assertThat(nowInnovations).isGreaterThanOrEqualTo(innovations);
      assertThat(nowEntries).isGreaterThanOrEqualTo(entries);
      innovations = nowInnovations;
      entries = nowEntries;
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void an_event_that_cannot_be_folded_stops_the_rebuild_and_the_old_rows_stay() {
    side.append(started(innovation(1), COMPANY, "myCOPD"), submitted(innovation(1)));
    side.settle();
    Map<String, List<String>> live = digest.rows();
    side.jdbc()
        .execute(
            "ALTER TABLE board_row ADD CONSTRAINT poison CHECK (phase <> 'SUBMITTED') NOT VALID");
    rebuild(List.of("board"));
    assertThat(state("board")).isEqualTo(State.FAILED);
    assertThat(rebuilds.latest("board").orElseThrow().problem())
        .contains("ProposalSubmitted (event 1 of stream " + innovation(1) + ")")
        .contains("board");
    assertThat(digest.rows()).isEqualTo(live);
    assertThat(count("pg_tables WHERE tablename LIKE '%\\_next'")).isZero();

    side.jdbc().execute("ALTER TABLE board_row DROP CONSTRAINT poison");
    rebuild(List.of("board"));
    assertThat(state("board")).isEqualTo(State.DONE);
  }

  @Test
  void a_rebuild_mends_what_dead_letters_left_behind() {
    side.jdbc().execute("ALTER TABLE board_row ADD CONSTRAINT poison CHECK (phase = 'DRAFT')");
    side.append(started(innovation(1), COMPANY, "myCOPD"), submitted(innovation(1)));
    side.settle();
    assertThat(side.bean(DeadLetters.class).list(200)).hasSize(1);
    side.jdbc().execute("ALTER TABLE board_row DROP CONSTRAINT poison");
    rebuild(List.of("board"));
    assertThat(side.bean(DeadLetters.class).list(200)).isEmpty();
    side.append(accepted(innovation(1)));
    side.settle();
    assertThat(side.bean(DeadLetters.class).list(200)).isEmpty();
    assertThat(side.jdbc().queryForObject("SELECT phase FROM board_row", String.class))
        .isEqualTo("DEVELOPMENT");
  }

  @Test
  void a_second_rebuild_of_the_same_read_model_is_refused_whichever_process_has_the_first()
      throws Exception {
    try (Connection other = side.bean(DataSource.class).getConnection()) {
      JdbcTemplate process = new JdbcTemplate(new SingleConnectionDataSource(other, true));
      assertThat(Locks.tryRebuild(process, "board")).isTrue();
      assertThat(rebuilds.start(List.of("board"))).isEmpty();
      assertThat(rebuilds.latest("board")).isEmpty();
      assertThat(rebuilds.startAll()).doesNotContain("board").hasSize(all().size() - 1);
      Locks.letGo(process);
    }
    Eventually.holds("the others are done", () -> state(all().getLast()) == State.DONE);
    rebuild(List.of("board"));
    assertThat(state("board")).isEqualTo(State.DONE);
  }

  @Test
  void a_rebuild_whose_process_ended_is_told_from_one_that_runs() throws Exception {
    side.jdbc()
        .update(
            "INSERT INTO rebuild (read_model, state, events, started_at)"
                + " VALUES ('board', 'RUNNING', 7, now())");
    assertThat(state("board")).isEqualTo(State.INTERRUPTED);
    try (Connection other = side.bean(DataSource.class).getConnection()) {
      JdbcTemplate process = new JdbcTemplate(new SingleConnectionDataSource(other, true));
      assertThat(Locks.tryRebuild(process, "board")).isTrue();
      assertThat(state("board")).isEqualTo(State.RUNNING);
      Locks.letGo(process);
    }
  }

  @Test
  void a_rebuild_swaps_only_when_no_live_batch_is_in_flight() throws Exception {
    side.append(started(innovation(1), COMPANY, "myCOPD"));
    side.settle();
    try (Connection other = side.bean(DataSource.class).getConnection()) {
      other.setAutoCommit(false);
      JdbcTemplate inTheWay = new JdbcTemplate(new SingleConnectionDataSource(other, true));
      inTheWay.queryForList("SELECT stream FROM board_stream FOR UPDATE");
      side.append(submitted(innovation(1)));
      Eventually.holds("the live batch is in flight", () -> lockIs("ShareLock", true));
      assertThat(rebuilds.start(List.of("board"))).containsExactly("board");
      Eventually.holds("the rebuild waits", () -> lockIs("ExclusiveLock", false));
      other.rollback();
    }
    Eventually.holds("the rebuild is over", () -> state("board") == State.DONE);
    side.settle();
    assertThat(side.jdbc().queryForObject("SELECT phase FROM board_row", String.class))
        .isEqualTo("SUBMITTED");
  }

  private boolean lockIs(String mode, boolean granted) {
    return count(
            "pg_locks WHERE locktype = 'advisory' AND mode = '%s' AND granted = %s"
                .formatted(mode, granted))
        > 0;
  }

  @Test
  void only_read_models_that_exist_are_rebuilt() {
    assertThatThrownBy(() -> rebuilds.start(List.of("board", "bored")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bored");
    assertThat(rebuilds.latest("board")).isEmpty();
  }
}
