package uk.healthtech.pipeline.app.api.edge;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.healthtech.pipeline.app.signin.SignedIn;

/** Whom the security filter let in. */
final class SignedInPerson {
  private SignedInPerson() {}

  static Optional<SignedIn> now() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }
}
