package uk.healthtech.pipeline.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.eventstore.SampleEvents;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;

/** Snapshots hold states as JSON, so every state comes back from it the same. */
class OrganisationJsonTest {
  static List<OrganisationState> states() {
    return List.of(
        new OrganisationState.None(),
        new OrganisationState.Registered(SampleEvents.of(OrganisationRegistered.class).details()));
  }

  @ParameterizedTest
  @MethodSource("states")
  void it_comes_back_the_same(OrganisationState state) {
    JsonMapper json = KernelJson.mapper();
    String written = json.writerFor(OrganisationState.class).writeValueAsString(state);
    assertThat(json.readValue(written, OrganisationState.class)).isEqualTo(state);
  }
}
