package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.eventstore.EventKinds;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;

/**
 * Many innovations under random commands of random people, valid and not: what must never happen
 * never does. {@code -Dpipeline.seed=} repeats a run, {@code -Dpipeline.long=true} tries many.
 */
class SimulationTest {
  private static final int INNOVATIONS = 30;
  private static final int COMMANDS = 20_000;
  private static final int MANY = 200;

  static LongStream seeds() {
    Long given = Long.getLong("pipeline.seed");
    if (given != null) {
      return LongStream.of(given);
    }
    return LongStream.generate(ThreadLocalRandom.current()::nextLong)
        .limit(Boolean.getBoolean("pipeline.long") ? MANY : 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_must_never_happen_never_does(long seed) {
    try {
      simulated(seed);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("Repeat with -Dpipeline.seed=" + seed, e);
    }
  }

  @Test
  void the_simulation_meets_every_kind_of_event() {
    assertThat(simulated(1).met())
        .containsExactlyInAnyOrderElementsOf(EventKinds.under(InnovationEvent.class));
  }

  private static Simulation simulated(long seed) {
    Simulation simulation = new Simulation(new Random(seed), INNOVATIONS);
    for (int i = 0; i < COMMANDS; i++) {
      simulation.step();
    }
    simulation.replay();
    return simulation;
  }
}
