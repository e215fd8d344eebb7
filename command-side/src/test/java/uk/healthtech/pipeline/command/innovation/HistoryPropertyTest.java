package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;

/** Any report that is right is recorded as it was told, and the same again is nothing new. */
class HistoryPropertyTest {
  private static final int REPORTS = 2_000;
  private static final Context CONTEXT = FakeFacts.context(OFFICE);

  private final long seed =
      Objects.requireNonNullElseGet(
          Long.getLong("pipeline.seed"), ThreadLocalRandom.current()::nextLong);
  private final Random random = new Random(seed);
  private final RandomHistories histories = new RandomHistories(random);

  private RecordHistory next() {
    return histories.of(INNOVATION, FakeFacts.TODAY);
  }

  private Known told(Innovation before, RecordHistory told) {
    return switch (InnovationRules.RULES.decide(before, told, CONTEXT)) {
      case Decision.Accepted<InnovationEvent>(List<InnovationEvent> events) -> {
        Innovation now = before;
        for (InnovationEvent event : events) {
          now = Innovation.after(now, event);
        }
        yield (Known) now;
      }
      case Decision.Refused<InnovationEvent>(Refusal refusal) ->
          throw new AssertionError(
              "Repeat with -Dpipeline.seed=" + seed + ": " + refusal + " to " + told);
    };
  }

  /** The same words, held anew as every import does. */
  private RecordHistory heldAnew(RecordHistory told) {
    return new RecordHistory(
        told.innovation(),
        told.reference(),
        told.owner(),
        told.proposal(),
        told.course().withReasons(this::anew),
        told.pilots().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> one.getValue().withTexts(this::anew))),
        told.adoptions().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> one.getValue().withTexts(this::anew))));
  }

  private FreeText anew(FreeText text) {
    return new FreeText(
        new UUID(random.nextLong(), random.nextLong()), text.text(), "%064x".formatted(7));
  }

  private void stands(Known state, RecordHistory told) {
    assertThat(state.position()).as("seed %s", seed).isEqualTo(told.course().position());
    assertThat(state.since()).isEqualTo(told.course().since());
    assertThat(state.dossier().proposal()).isEqualTo(told.proposal());
    told.pilots()
        .forEach(
            (id, pilot) ->
                assertThat(Objects.requireNonNull(state.pilots().get(id)).status())
                    .isEqualTo(pilot.status()));
    told.adoptions()
        .forEach(
            (id, adoption) ->
                assertThat(Objects.requireNonNull(state.adoptions().get(id)).status())
                    .isEqualTo(adoption.status()));
    assertThat(InnovationRules.RULES.decide(state, heldAnew(told), CONTEXT))
        .as("the same again, seed %s", seed)
        .isEqualTo(Decision.refused(new NothingChanged()));
  }

  @Test
  void it_stands_as_it_was_told_and_the_same_again_is_nothing_new() {
    for (int i = 0; i < REPORTS; i++) {
      RecordHistory first = next();
      stands(told(new Innovation.None(), first), first);
    }
  }

  @Test
  void told_otherwise_it_stands_as_it_was_told_last() {
    int corrected = 0;
    while (corrected < REPORTS / 10) {
      Known before = told(new Innovation.None(), next());
      RecordHistory other = next();
      if (InnovationRules.RULES.decide(before, other, CONTEXT) instanceof Decision.Accepted) {
        stands(told(before, other), other);
        corrected++;
      }
    }
  }
}
