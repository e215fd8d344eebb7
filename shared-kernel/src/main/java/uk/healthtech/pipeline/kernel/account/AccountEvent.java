package uk.healthtech.pipeline.kernel.account;

import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Something recorded of an account. */
public sealed interface AccountEvent extends Event {
  AccountId account();

  @Override
  default String stream() {
    return account().toString();
  }

  /** A person was admitted. */
  record AccountOpened(AccountId account) implements AccountEvent {}

  /** The account may act in this role for this organisation from now on. */
  record RoleGranted(AccountId account, GrantId grant, Role role, OrganisationId organisation)
      implements AccountEvent {}

  /** It may not any longer. */
  record RoleRevoked(AccountId account, GrantId grant, HeldText reason) implements AccountEvent {}

  /** The account can do nothing any longer. */
  record AccountDeactivated(AccountId account, HeldText reason) implements AccountEvent {}
}
