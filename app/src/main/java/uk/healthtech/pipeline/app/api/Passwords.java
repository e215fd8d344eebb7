package uk.healthtech.pipeline.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.signin.Accounts;
import uk.healthtech.pipeline.app.signin.Accounts.Account;
import uk.healthtech.pipeline.app.signin.Accounts.Checked;
import uk.healthtech.pipeline.kernel.account.AccountId;

/** The two doors that open with an address and a password instead of a token (HTTP Basic). */
@Component
final class Passwords {
  private static final String SCHEME = "Basic ";

  private final Accounts accounts;

  Passwords(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Whose address and password the request shows; with none, or wrong ones, it ends here. */
  Account check(HttpServletRequest request) {
    Optional<Checked> checked =
        credentials(request.getHeader(HttpHeaders.AUTHORIZATION))
            .map(parts -> accounts.check(parts[0], parts[1]));
    if (checked.isEmpty()) {
      throw NotDone.wrongPassword(null);
    }
    return switch (checked.get()) {
      case Checked.Right(Account account) -> account;
      case Checked.Wrong(AccountId tried) -> throw NotDone.wrongPassword(tried);
    };
  }

  /** Of the form that RFC 7617 gives them, which has no control characters. */
  private static Optional<String[]> credentials(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 && decodedCleanly(parts) ? Optional.of(parts) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not Base64, so nobody's credentials
    }
  }

  private static boolean decodedCleanly(String[] parts) {
    return Stream.of(parts)
        .flatMapToInt(String::chars)
        .noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
  }
}
