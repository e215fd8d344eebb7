package uk.healthtech.pipeline.command.stream;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/**
 * What a decision may know besides its stream's state. All of it comes in as values, so that the
 * same input gives the same events for ever.
 *
 * @param actor who acts
 * @param today the day of recording in England
 * @param organisation the organisation that the command speaks of, where it is registered
 * @param regionTrusts the trusts that the scale criterion counts
 * @param leadership those of the accounts named in the command that hold the leadership role
 * @param policy the one in force
 */
public record Context(
    Actor actor,
    LocalDate today,
    @Nullable Organisation organisation,
    Set<OrganisationId> regionTrusts,
    Set<AccountId> leadership,
    Policy policy) {}
