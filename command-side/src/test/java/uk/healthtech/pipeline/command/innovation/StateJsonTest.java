package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;

/** Snapshots hold states as JSON, so every state comes back from it the same. */
class StateJsonTest {
  private static final JsonMapper JSON = KernelJson.mapper();

  @Test
  void the_roads_of_the_tests_meet_every_kind_of_state() {
    Set<Class<?>> met = new HashSet<>();
    Roads.allStates()
        .forEach(
            state -> {
              met.add(state.getClass());
              if (state instanceof Innovation.Known known) {
                known.pilots().values().forEach(pilot -> met.add(pilot.getClass()));
                known.adoptions().values().forEach(adoption -> met.add(adoption.getClass()));
              }
            });
    assertThat(met)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Innovation.class, Pilot.class, Adoption.class)
                .flatMap(StateJsonTest::records)
                .toList());
  }

  @Test
  void every_state_comes_back_the_same() {
    assertThat(Roads.allStates().distinct())
        .allSatisfy(
            state ->
                assertThat(
                        JSON.readValue(
                            JSON.writerFor(Innovation.class).writeValueAsString(state),
                            Innovation.class))
                    .isEqualTo(state));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(StateJsonTest::records)
        : Stream.of(type);
  }
}
