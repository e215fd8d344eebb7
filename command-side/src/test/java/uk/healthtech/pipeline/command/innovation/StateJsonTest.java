package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.calendar.Pause;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

/** Snapshots hold states as JSON, so every state comes back from it the same. */
class StateJsonTest {
  private static final JsonMapper JSON = KernelJson.mapper();

  @Test
  void the_roads_of_the_tests_meet_every_status_and_every_part() {
    List<Known> met =
        Roads.allStates().filter(Known.class::isInstance).map(Known.class::cast).toList();
    assertThat(met.stream().flatMap(one -> one.pilots().values().stream()).map(Pilot::status))
        .contains(PilotStatus.values());
    assertThat(met.stream().flatMap(one -> one.adoptions().values().stream()).map(Adoption::status))
        .contains(AdoptionStatus.values());
    assertThat(
            met.stream()
                .flatMap(one -> one.dossier().conditions().values().stream())
                .map(HeldCondition::status))
        .contains(ConditionStatus.values());
    assertThat(met)
        .anyMatch(one -> one.holds().stream().anyMatch(Pause::open))
        .anyMatch(one -> one.screening() != null)
        .anyMatch(one -> !one.dossier().evidence().isEmpty())
        .anyMatch(one -> one.dossier().team().offer() != null)
        .anyMatch(one -> one.dossier().publication().publishedOn() != null)
        .anyMatch(one -> one.pilots().values().stream().anyMatch(pilot -> pilot.halt() != null));
  }

  @Test
  void every_state_comes_back_the_same() {
    assertThat(everyState().distinct())
        .allSatisfy(
            state ->
                assertThat(
                        JSON.readValue(
                            JSON.writerFor(Innovation.class).writeValueAsString(state),
                            Innovation.class))
                    .isEqualTo(state));
  }

  /** Those of the roads, and with everything that any action needs. */
  private static Stream<Innovation> everyState() {
    return Stream.concat(
        Roads.allStates(),
        Stream.of(Action.values()).map(action -> Roads.end(Roads.readyFor(action))));
  }
}
