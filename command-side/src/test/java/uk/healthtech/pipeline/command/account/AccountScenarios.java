package uk.healthtech.pipeline.command.account;

import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Texts.text;

import java.util.Set;
import java.util.UUID;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What can have happened to the tests' account. */
final class AccountScenarios {
  static final AccountId ACCOUNT = new AccountId(new UUID(0xacc, 100));
  static final GrantId GRANT = new GrantId(new UUID(0x6, 1));
  static final GrantId OTHER_GRANT = new GrantId(new UUID(0x6, 2));
  static final FreeText REASON = text("They have moved to another post");
  static final Set<Role> ADMITTERS = Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

  private AccountScenarios() {}

  /** An account to which this has happened. */
  static Scenario<AccountStream, AccountCommand, AccountEvent> given(Past... past) {
    return Scenario.given(AccountStream.class, AccountCommand.class, AccountStream::new, past);
  }

  static Past opened() {
    return Past.of(new AccountOpened(ACCOUNT), OFFICE);
  }

  static Past granted(Role role, OrganisationId organisation) {
    return Past.of(new RoleGranted(ACCOUNT, GRANT, role, organisation), ADMINISTRATOR);
  }

  static Past revoked() {
    return Past.of(new RoleRevoked(ACCOUNT, GRANT, REASON.held()), ADMINISTRATOR);
  }

  static Past deactivated() {
    return Past.of(new AccountEvent.AccountDeactivated(ACCOUNT, REASON.held()), ADMINISTRATOR);
  }
}
