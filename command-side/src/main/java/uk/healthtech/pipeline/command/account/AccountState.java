package uk.healthtech.pipeline.command.account;

import java.util.Map;
import java.util.Optional;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** The states of an account. */
sealed interface AccountState {
  /** Before the first event. */
  record None() implements AccountState {}

  /** Admitted, with the grants in force. */
  record Open(Map<GrantId, Grant> grants) implements AccountState {
    /** The grant of this role at this organisation. */
    Optional<GrantId> holding(Grant grant) {
      return grants.entrySet().stream()
          .filter(entry -> entry.getValue().equals(grant))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  /** Closed for good. */
  record Deactivated() implements AccountState {}

  /** A role at an organisation. */
  record Grant(Role role, OrganisationId organisation) {}
}
