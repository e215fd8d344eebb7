package uk.healthtech.pipeline.app.attempts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.account.Role;

/**
 * One line of the log.
 *
 * @param times how often, between the two instants; more than once only for strangers and wrong
 *     passwords
 * @param what the operation or command, by its name
 * @param target the id it was aimed at, as the caller gave it
 * @param outcome a refusal's name, or one of {@link Attempts}' own words
 * @param address where a stranger called from; never kept of people who were signed in
 */
public record Attempt(
    long id,
    Instant firstAt,
    Instant lastAt,
    int times,
    @Nullable UUID account,
    @Nullable Role role,
    @Nullable UUID organisation,
    Channel channel,
    String what,
    @Nullable String target,
    String outcome,
    @Nullable String address) {}
