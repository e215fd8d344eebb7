package uk.healthtech.pipeline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.accepted;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.ready;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toDeployment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.query.QuerySide;
import uk.healthtech.pipeline.query.ReadSide;
import uk.healthtech.pipeline.query.Samples;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.projection.DeadLetters.Letter;
import uk.healthtech.pipeline.query.projection.DeadLetters.Retried;

class LiveTest {
  /** A bug in the board that one event of one innovation meets. */
  private static final String POISON =
      "ALTER TABLE board_row ADD CONSTRAINT poison CHECK (name <> 'Poisoned' OR phase = 'DRAFT')";

  private static final UUID POISONED = innovation(1).value();

  private final ReadSide side = new ReadSide();
  private final DeadLetters deadLetters = side.bean(DeadLetters.class);

  @AfterEach
  void close() {
    side.close();
  }

  private List<String> board() {
    return side.jdbc()
        .queryForList("SELECT name || ' ' || phase FROM board_row ORDER BY name", String.class);
  }

  private void poison() {
    side.jdbc().execute(POISON);
    side.append(
        started(innovation(1), COMPANY, "Poisoned"),
        started(innovation(2), COMPANY, "Sound"),
        submitted(innovation(1)),
        submitted(innovation(2)),
        accepted(innovation(1)),
        accepted(innovation(2)));
    side.settle();
  }

  @Test
  void rows_follow_events() {
    side.append(toDeployment(innovation(1), COMPANY, "myCOPD", LEEDS, 1));
    side.settle();
    assertThat(board()).containsExactly("myCOPD DEPLOYMENT");
    assertThat(side.bean(ReadModelStatuses.class).all())
        .hasSize(QuerySide.PROJECTIONS.size())
        .allSatisfy(
            status -> {
              assertThat(status.position()).isEqualTo(13);
              assertThat(status.deadLetters()).isZero();
              assertThat(status.rebuild()).isNull();
            });
  }

  @Test
  void a_poisoned_event_is_put_aside_with_the_rest_of_its_innovation_and_the_others_go_on() {
    poison();
    assertThat(board()).containsExactly("Poisoned DRAFT", "Sound DEVELOPMENT");
    assertThat(deadLetters.list(200))
        .extracting(Letter::readModel, Letter::stream, Letter::sequence, Letter::event)
        .containsExactly(
            tuple("board", POISONED, 1L, "innovation.proposal-submitted"),
            tuple("board", POISONED, 2L, "innovation.proposal-accepted"));
    assertThat(deadLetters.list(200).getFirst().problem()).contains("poison");
    assertThat(deadLetters.list(200).getLast().problem()).isNull();
    assertThat(side.bean(ReadModelStatuses.class).all().getFirst().deadLetters()).isEqualTo(2);
    assertThat(side.jdbc().queryForObject("SELECT count(*) FROM history_row", Long.class))
        .as("the other read models know everything")
        .isEqualTo(6);
  }

  @Test
  void later_events_of_a_poisoned_innovation_wait_behind_its_letters() {
    poison();
    side.append(ready(innovation(1)), ready(innovation(2)));
    side.settle();
    assertThat(board()).containsExactly("Poisoned DRAFT", "Sound TESTING");
    assertThat(deadLetters.list(200)).extracting(Letter::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void letters_are_folded_in_order_once_the_fault_is_mended() {
    poison();
    Retried tooEarly = deadLetters.retry("board", POISONED);
    assertThat(tooEarly.folded()).isZero();
    assertThat(tooEarly.problem()).contains("poison");
    assertThat(deadLetters.list(200)).hasSize(2);

    side.jdbc().execute("ALTER TABLE board_row DROP CONSTRAINT poison");
    assertThat(deadLetters.retry("board", POISONED)).isEqualTo(new Retried(2, null));
    assertThat(deadLetters.list(200)).isEmpty();
    assertThat(board()).containsExactly("Poisoned DEVELOPMENT", "Sound DEVELOPMENT");

    side.append(ready(innovation(1)));
    side.settle();
    assertThat(board()).containsExactly("Poisoned TESTING", "Sound DEVELOPMENT");
  }

  @Test
  void a_retry_asks_for_a_read_model_that_exists() {
    assertThatThrownBy(() -> deadLetters.retry("bored", POISONED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bored")
        .hasMessageContaining("board");
  }

  @Test
  void an_event_that_comes_again_changes_nothing_and_one_that_comes_too_early_fails() {
    List<InnovationEvent> events = toDeployment(innovation(1), COMPANY, "myCOPD", LEEDS, 1);
    ReadModel<?, ?> board =
        new ReadModel<>(
            BoardReadModel.projection(),
            side.bean(JdbcTemplate.class),
            side.bean(PlatformTransactionManager.class));
    side.append(events.subList(0, 2));
    side.settle();
    Object before = side.bean(ReadModelDigest.class).rows();
    side.bean(EventStore.class).openStream(null).asStream().limit(2).forEach(board::handle);
    assertThat(side.bean(ReadModelDigest.class).rows()).isEqualTo(before);

    var tooEarly = new Folding<>(BoardReadModel.projection(), side.bean(JdbcTemplate.class));
    assertThatThrownBy(
            () -> tooEarly.fold(List.of(Samples.recorded(events.get(3), 3)), Tables.live("board")))
        .hasMessageContaining("Event 3")
        .hasMessageContaining("where 2 was expected");
  }

  @Test
  void many_innovations_in_many_batches_all_arrive() {
    IntStream.range(0, 150)
        .forEach(i -> side.append(Samples.toTesting(innovation(i), COMPANY, "Number " + i)));
    side.settle();
    assertThat(
            side.jdbc()
                .queryForObject(
                    "SELECT count(*) FROM board_row WHERE phase = 'TESTING'", Long.class))
        .isEqualTo(150);
    assertThat(deadLetters.list(200)).isEmpty();
  }
}
