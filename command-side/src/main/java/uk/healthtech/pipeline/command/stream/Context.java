package uk.healthtech.pipeline.command.stream;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/**
 * What a decision may know besides its stream's state. All of it comes in as values, so that the
 * same input gives the same events for ever.
 *
 * @param actor who acts
 * @param today the day of recording in England
 * @param heirOf the organisations that the acting one has succeeded, directly or by way of others
 * @param register what the command names of other streams
 * @param regionTrusts the trusts that the scale criterion counts
 * @param leadership those of the accounts named in the command that hold the leadership role
 * @param policy the one in force
 */
public record Context(
    Actor actor,
    LocalDate today,
    Set<OrganisationId> heirOf,
    Register register,
    Set<OrganisationId> regionTrusts,
    Set<AccountId> leadership,
    Policy policy) {
  public Context {
    heirOf = Set.copyOf(heirOf);
  }

  /** Whether the actor acts in that organisation's place: it is their own, or succeeded by it. */
  public boolean actsFor(OrganisationId organisation) {
    return organisation.equals(actor.organisation()) || heirOf.contains(organisation);
  }

  /** An organisation that the command names, where it is registered. */
  public @Nullable HeldOrganisation organisation(OrganisationId id) {
    return register.organisations().get(id);
  }
}
