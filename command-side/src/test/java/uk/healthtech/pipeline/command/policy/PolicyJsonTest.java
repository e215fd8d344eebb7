package uk.healthtech.pipeline.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.MEETING;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.REASON;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;

/** Snapshots hold states as JSON, so every state comes back from it the same. */
class PolicyJsonTest {
  static List<Policy> states() {
    GateCriterion live =
        new GateCriterion(
            new CriterionId("live-at-two"),
            "It is live at two of ours",
            new Check.LiveAt(2, Set.of(LEEDS_TEACHING, AIREDALE)),
            Set.of(Category.MHEALTH),
            Set.of(Role.LEADERSHIP));
    return List.of(
        Policy.INITIAL,
        Policy.INITIAL.after(
            new CriteriaAgreed(Gate.SCALE, List.of(live), REASON.held(), MEETING, TODAY)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void it_comes_back_the_same(Policy state) {
    JsonMapper json = KernelJson.mapper();
    assertThat(json.readValue(json.writeValueAsString(state), Policy.class)).isEqualTo(state);
  }
}
