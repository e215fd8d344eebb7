package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.eventstore.EventKinds;
import uk.healthtech.pipeline.eventstore.SampleEvents;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;

/** The states and the graph of stages tell the same story. */
class StageGraphTest {
  static List<Past> roads() {
    return Roads.ALL;
  }

  @Test
  void every_kind_of_event_has_its_place_in_the_graph() {
    assertThat(StageGraph.EDGES)
        .extracting(StageGraph.Edge::event)
        .containsExactlyInAnyOrderElementsOf(EventKinds.under(InnovationEvent.class));
  }

  @Test
  void the_roads_of_the_tests_meet_every_kind_of_event_and_every_phase() {
    Set<Class<?>> met = new HashSet<>();
    Roads.ALL.forEach(road -> Roads.events(road).forEach(event -> met.add(event.getClass())));
    assertThat(met).containsExactlyInAnyOrderElementsOf(EventKinds.under(InnovationEvent.class));
    assertThat(Roads.allStates().map(Roads::phase).filter(Objects::nonNull))
        .contains(Phase.values());
  }

  @ParameterizedTest
  @MethodSource("roads")
  void after_every_event_the_state_is_in_the_phase_to_which_the_graph_leads(Past road) {
    List<Innovation> states = Roads.states(road);
    List<InnovationEvent> events = Roads.events(road);
    StageGraph.Position position = null;
    for (int i = 0; i < events.size(); i++) {
      position = StageGraph.after(position, events.get(i));
      assertThat(Roads.phase(states.get(i + 1)))
          .as("after %s", events.get(i).getClass().getSimpleName())
          .isEqualTo(position.phase());
    }
  }

  @Test
  void where_the_graph_has_no_way_the_states_have_none() {
    for (Past road : Roads.ALL) {
      Innovation end = Roads.end(road);
      Phase phase = Objects.requireNonNull(Roads.phase(end));
      for (Class<? extends InnovationEvent> kind : EventKinds.under(InnovationEvent.class)) {
        InnovationEvent event = SampleEvents.of(kind);
        if (!StageGraph.canFollow(phase, event)) {
          assertThatThrownBy(() -> InnovationRules.RULES.evolve(end, event))
              .as("%s in %s", kind.getSimpleName(), phase)
              .isInstanceOf(IllegalStateException.class);
        }
      }
    }
  }
}
