package uk.healthtech.pipeline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.query.Samples.COMPANY;
import static uk.healthtech.pipeline.query.Samples.LEEDS;
import static uk.healthtech.pipeline.query.Samples.actor;
import static uk.healthtech.pipeline.query.Samples.innovation;
import static uk.healthtech.pipeline.query.Samples.pilot;
import static uk.healthtech.pipeline.query.Samples.requested;
import static uk.healthtech.pipeline.query.Samples.started;
import static uk.healthtech.pipeline.query.Samples.submitted;
import static uk.healthtech.pipeline.query.Samples.toTesting;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.query.ReadSide;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshnessTest {
  private static final Actor OWNER = actor(Role.INNOVATOR, COMPANY);

  private final ReadSide side = new ReadSide();

  @AfterAll
  void close() {
    side.close();
  }

  private After lastOf(InnovationId id) {
    return new After(id.toString(), side.last(id.toString()));
  }

  @Test
  void readers_see_their_own_writes() {
    InnovationId id = innovation(1);
    side.append(started(id, COMPANY, "myCOPD"));
    for (int i = 0; i < 20; i++) {
      InnovationId other = innovation(100 + i);
      side.append(started(other, COMPANY, "Other " + i), submitted(other));
      Board board =
          side.ask(
              new FindBoard(
                  OWNER,
                  Set.of(),
                  Set.of(Phase.SUBMITTED),
                  Set.of(),
                  null,
                  Set.of(),
                  false,
                  null,
                  new Page(null, 200),
                  lastOf(other)),
              Board.class);
      assertThat(board.upToDate()).isTrue();
      assertThat(board.rows()).extracting(BoardRow::innovation).contains(other);
    }
  }

  @Test
  void a_list_of_parts_waits_for_the_whole_stream() {
    InnovationId id = innovation(2);
    side.append(toTesting(id, COMPANY, "myCOPD"));
    side.append(requested(id, pilot(2), LEEDS));
    Pilots pilots =
        side.ask(
            new FindPilots(OWNER, null, Set.of(), new Page(null, 10), lastOf(id)), Pilots.class);
    assertThat(pilots.upToDate()).isTrue();
    assertThat(pilots.rows()).hasSize(1);
  }

  @Test
  void a_read_that_waits_in_vain_answers_after_two_seconds_and_says_so() {
    InnovationId id = innovation(3);
    side.append(started(id, COMPANY, "myCOPD"));
    side.settle();
    Instant before = Instant.now();
    InnovationAnswer answer =
        side.ask(
            new FindInnovation(OWNER, id, new After(id.toString(), 7)), InnovationAnswer.class);
    assertThat(Duration.between(before, Instant.now()))
        .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(4));
    assertThat(answer.upToDate()).isFalse();
    assertThat(answer.row()).as("it answers anyway").isNotNull();
  }
}
