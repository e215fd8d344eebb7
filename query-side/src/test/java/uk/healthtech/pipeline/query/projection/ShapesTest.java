package uk.healthtech.pipeline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.query.Eventually;
import uk.healthtech.pipeline.query.ReadSide;
import uk.healthtech.pipeline.query.Samples;

/** Rows of an older version of the product never meet this one. */
class ShapesTest {
  private record Small(String name, @Nullable Inner inner) {}

  private record Inner(List<Colour> colours) {}

  private record Grown(String name, @Nullable GrownInner inner) {}

  private record GrownInner(List<Colour> colours, int more) {}

  private enum Colour {
    RED
  }

  private ReadSide side = new ReadSide();

  @AfterEach
  void close() {
    side.close();
  }

  private void restart() {
    side = side.restarted();
    side.settle();
  }

  private Map<String, List<String>> rows() {
    return side.bean(ReadModelDigest.class).rows();
  }

  @Test
  void rows_of_an_older_shape_are_replaced_from_the_events_though_nobody_could_read_them() {
    side.append(Samples.registers());
    side.append(Samples.lives());
    side.settle();
    Map<String, List<String>> before = rows();
    for (String name : side.bean(ReadModels.class).names()) {
      side.jdbc().update("UPDATE " + name + "_row SET row = '{\"of\": \"old\"}'");
    }
    side.jdbc().update("UPDATE read_model_shape SET shape = 'older' WHERE read_model <> 'board'");
    side.jdbc().update("DELETE FROM read_model_shape WHERE read_model = 'board'");
    restart();
    assertThat(rows()).isEqualTo(before);
    assertThat(side.bean(DeadLetters.class).list(200)).isEmpty();
    side.append(started(innovation(5), COMPANY, "After"));
    side.settle();
    assertThat(side.bean(DeadLetters.class).list(200)).as("and it goes on").isEmpty();
    assertThat(rows().get("board_row")).hasSize(5);
  }

  @Test
  void letters_that_an_older_version_could_not_fold_are_folded_with_the_rest() {
    side.jdbc().execute("ALTER TABLE board_row ADD CONSTRAINT poison CHECK (phase = 'DRAFT')");
    side.append(started(innovation(1), COMPANY, "myCOPD"), submitted(innovation(1)));
    side.settle();
    assertThat(side.bean(DeadLetters.class).list(200)).hasSize(1);
    side.jdbc().execute("ALTER TABLE board_row DROP CONSTRAINT poison");
    side.jdbc().update("UPDATE read_model_shape SET shape = 'older'");
    restart();
    assertThat(side.bean(DeadLetters.class).list(200)).isEmpty();
    assertThat(side.jdbc().queryForObject("SELECT phase FROM board_row", String.class))
        .isEqualTo("SUBMITTED");
  }

  @Test
  void the_rows_are_replaced_once_a_rebuild_by_another_process_has_ended() throws SQLException {
    side.jdbc().update("UPDATE read_model_shape SET shape = 'older' WHERE read_model = 'board'");
    Shapes shapes = side.bean(Shapes.class);
    CompletableFuture<Void> start;
    try (Connection other = side.bean(DataSource.class).getConnection()) {
      JdbcTemplate process = new JdbcTemplate(new SingleConnectionDataSource(other, true));
      assertThat(Locks.tryRebuild(process, "board")).isTrue();
      start = CompletableFuture.runAsync(shapes::replayWhatChanged);
      Eventually.holds("it waits", this::waitsForARebuild);
      assertThat(shape()).isEqualTo("older");
      Locks.letGo(process);
    }
    start.join();
    assertThat(shape()).isNotEqualTo("older");
  }

  private boolean waitsForARebuild() {
    return Boolean.TRUE.equals(
        side.jdbc()
            .queryForObject(
                "SELECT EXISTS (SELECT FROM pg_locks"
                    + " WHERE locktype = 'advisory' AND NOT granted"
                    + " AND database = (SELECT oid FROM pg_database"
                    + " WHERE datname = current_database()))",
                Boolean.class));
  }

  private @Nullable String shape() {
    return side.jdbc()
        .queryForObject(
            "SELECT shape FROM read_model_shape WHERE read_model = 'board'", String.class);
  }

  @Test
  void rows_of_this_shape_stay() {
    side.append(started(innovation(1), COMPANY, "myCOPD"));
    side.settle();
    side.jdbc().update("UPDATE board_row SET name = 'not folded again'");
    restart();
    assertThat(side.jdbc().queryForObject("SELECT name FROM board_row", String.class))
        .isEqualTo("not folded again");
  }

  @Test
  void a_shape_is_told_by_whatever_a_row_or_a_column_is_made_of() {
    assertThat(shape(Small.class, "text")).isEqualTo(shape(Small.class, "text"));
    assertThat(shape(Small.class, "text")).isNotEqualTo(shape(Small.class, "uuid"));
    assertThat(shape(Small.class, "text")).isNotEqualTo(shape(Grown.class, "text"));
  }

  private static <R> String shape(Class<R> rows, String column) {
    return Shape.of(
        new Projection<>(
            "any",
            InnovationEvent.class,
            rows,
            _ -> Projection.WHOLE,
            (row, _) -> row,
            List.of(new Column<>("one", column, _ -> null))));
  }
}
