package uk.healthtech.pipeline.kernel.account;

import java.util.List;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** A wish to change what an account may do. */
public sealed interface AccountCommand extends Command {
  AccountId account();

  @Override
  default String stream() {
    return account().toString();
  }

  /** Admit a person; name and address go to the accounts table. */
  record OpenAccount(AccountId account) implements AccountCommand {}

  /** Let the account act in a role for an organisation. */
  record GrantRole(AccountId account, GrantId grant, Role role, OrganisationId organisation)
      implements AccountCommand {}

  /** Take one grant back. */
  record RevokeRole(AccountId account, GrantId grant, FreeText reason) implements AccountCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Close the account with all its grants. */
  record DeactivateAccount(AccountId account, FreeText reason) implements AccountCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
