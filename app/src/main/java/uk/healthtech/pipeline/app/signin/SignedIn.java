package uk.healthtech.pipeline.app.signin;

import java.util.UUID;
import uk.healthtech.pipeline.kernel.account.Actor;

/**
 * Who a request comes from, as the security filter found out.
 *
 * @param token the access token that was shown
 */
public record SignedIn(Actor actor, UUID token) {}
