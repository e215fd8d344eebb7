package uk.healthtech.pipeline.command.account;

import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;
import static uk.healthtech.pipeline.command.account.AccountScenarios.ACCOUNT;
import static uk.healthtech.pipeline.command.account.AccountScenarios.ADMITTERS;
import static uk.healthtech.pipeline.command.account.AccountScenarios.GRANT;
import static uk.healthtech.pipeline.command.account.AccountScenarios.REASON;
import static uk.healthtech.pipeline.command.account.AccountScenarios.deactivated;
import static uk.healthtech.pipeline.command.account.AccountScenarios.given;
import static uk.healthtech.pipeline.command.account.AccountScenarios.opened;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AccountExists;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAccount;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.account.AccountCommand.DeactivateAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.RevokeRole;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;

class OpenAccountTest {
  private static final OpenAccount OPEN = new OpenAccount(ACCOUNT);

  static List<AccountCommand> commands() {
    return List.of(
        OPEN,
        new GrantRole(ACCOUNT, GRANT, Role.INNOVATOR, LEEDS_TEACHING),
        new RevokeRole(ACCOUNT, GRANT, REASON),
        new DeactivateAccount(ACCOUNT, REASON));
  }

  static List<Actor> others() {
    // The service may, but nobody can come in its role, so nobody is told.
    return inEveryRoleBut(
        Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR, Role.SERVICE), PARTNERSHIP);
  }

  @Test
  void the_office_and_administrators_admit_people() {
    given().when(OPEN, OFFICE).thenHappened(new AccountOpened(ACCOUNT));
    given().when(OPEN, ADMINISTRATOR).thenHappened(new AccountOpened(ACCOUNT));
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobody_else_does_anything_to_an_account(Actor other) {
    for (AccountCommand command : commands()) {
      given(opened()).when(command, other).thenRefused(new RoleNeeded(ADMITTERS));
    }
  }

  @Test
  void an_account_is_opened_once() {
    given(opened()).when(OPEN, OFFICE).thenRefused(new AccountExists(ACCOUNT));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothing_is_done_to_an_account_that_was_never_opened(AccountCommand command) {
    if (!command.equals(OPEN)) {
      given().when(command, ADMINISTRATOR).thenRefused(new NoSuchAccount(ACCOUNT));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothing_is_done_to_an_account_that_was_deactivated(AccountCommand command) {
    given(opened(), deactivated())
        .when(command, ADMINISTRATOR)
        .thenRefused(new Refusal.AccountDeactivated(ACCOUNT));
  }
}
