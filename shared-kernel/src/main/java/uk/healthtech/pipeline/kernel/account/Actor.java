package uk.healthtech.pipeline.kernel.account;

import java.util.UUID;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Who acts, in which role and for which organisation, as the signed-in session or token says. */
public record Actor(AccountId account, Role role, OrganisationId organisation) {
  /**
   * The service itself, for what it does unasked: entering the shipped reference data and the first
   * administrator, and recording what the clock has brought about.
   */
  public static final Actor SERVICE =
      new Actor(new AccountId(new UUID(0, 0)), Role.SERVICE, new OrganisationId(new UUID(0, 0)));
}
