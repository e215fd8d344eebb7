package uk.healthtech.pipeline.command.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.account.AccountScenarios.ACCOUNT;
import static uk.healthtech.pipeline.command.account.AccountScenarios.GRANT;
import static uk.healthtech.pipeline.command.account.AccountScenarios.REASON;
import static uk.healthtech.pipeline.command.account.AccountScenarios.given;
import static uk.healthtech.pipeline.command.account.AccountScenarios.granted;
import static uk.healthtech.pipeline.command.account.AccountScenarios.opened;
import static uk.healthtech.pipeline.command.account.AccountScenarios.revoked;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchGrant;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.AccountCommand.DeactivateAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.RevokeRole;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.Role;

class TakeBackTest {
  private static final RevokeRole REVOKE = new RevokeRole(ACCOUNT, GRANT, REASON);
  private static final DeactivateAccount DEACTIVATE = new DeactivateAccount(ACCOUNT, REASON);

  @Test
  void the_office_takes_back_what_it_may_give() {
    given(opened(), granted(Role.INNOVATOR, LEEDS_TEACHING))
        .when(REVOKE, OFFICE)
        .thenHappened(new RoleRevoked(ACCOUNT, GRANT, REASON.held()));
    given(opened(), granted(Role.INNOVATOR, LEEDS_TEACHING))
        .when(DEACTIVATE, OFFICE)
        .thenHappened(new AccountEvent.AccountDeactivated(ACCOUNT, REASON.held()));
  }

  @Test
  void only_an_administrator_takes_back_roles_over_the_whole() {
    given(opened(), granted(Role.LEADERSHIP, LEEDS_TEACHING))
        .when(REVOKE, OFFICE)
        .thenRefused(new RoleNeeded(Set.of(Role.ADMINISTRATOR)));
    given(opened(), granted(Role.LEADERSHIP, LEEDS_TEACHING))
        .when(DEACTIVATE, OFFICE)
        .thenRefused(new RoleNeeded(Set.of(Role.ADMINISTRATOR)));
    given(opened(), granted(Role.LEADERSHIP, LEEDS_TEACHING))
        .when(REVOKE, ADMINISTRATOR)
        .thenHappened(new RoleRevoked(ACCOUNT, GRANT, REASON.held()));
    given(opened(), granted(Role.LEADERSHIP, LEEDS_TEACHING))
        .when(DEACTIVATE, ADMINISTRATOR)
        .thenHappened(new AccountEvent.AccountDeactivated(ACCOUNT, REASON.held()));
  }

  @Test
  void a_grant_is_taken_back_once() {
    given(opened(), granted(Role.INNOVATOR, LEEDS_TEACHING), revoked())
        .when(REVOKE, ADMINISTRATOR)
        .thenRefused(new NoSuchGrant(GRANT));
  }

  @Test
  void a_grant_that_never_was_is_not_taken_back() {
    given(opened()).when(REVOKE, ADMINISTRATOR).thenRefused(new NoSuchGrant(GRANT));
  }

  @Test
  void an_event_that_cannot_follow_is_corruption() {
    AccountState none = new AccountState.None();
    AccountState open = AccountRules.RULES.evolve(none, new AccountOpened(ACCOUNT));
    assertThatThrownBy(() -> AccountRules.RULES.evolve(open, new AccountOpened(ACCOUNT)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                AccountRules.RULES.evolve(
                    none, new RoleGranted(ACCOUNT, GRANT, Role.PARTNER, LEEDS_TEACHING)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> AccountRules.RULES.evolve(open, new RoleRevoked(ACCOUNT, GRANT, REASON.held())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                AccountRules.RULES.evolve(
                    none, new AccountEvent.AccountDeactivated(ACCOUNT, REASON.held())))
        .isInstanceOf(IllegalStateException.class);
  }
}
