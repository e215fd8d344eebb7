package uk.healthtech.pipeline.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.account.AccountScenarios.GRANT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;
import uk.healthtech.pipeline.kernel.account.Role;

/** Snapshots hold states as JSON, so every state comes back from it the same. */
class AccountJsonTest {
  static List<AccountState> states() {
    return List.of(
        new AccountState.None(),
        new AccountState.Open(Map.of()),
        new AccountState.Open(
            Map.of(GRANT, new AccountState.Grant(Role.TRUST_APPROVER, LEEDS_TEACHING))),
        new AccountState.Deactivated());
  }

  @ParameterizedTest
  @MethodSource("states")
  void it_comes_back_the_same(AccountState state) {
    JsonMapper json = KernelJson.mapper();
    String written = json.writerFor(AccountState.class).writeValueAsString(state);
    assertThat(json.readValue(written, AccountState.class)).isEqualTo(state);
  }
}
