package uk.healthtech.pipeline.app.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * Access tokens: 256 random bits, kept only as a hash, bound to an account acting in one role for
 * one organisation. Every request looks its token up, so that a revocation counts from the moment
 * it is answered. A token that random needs no slow hash.
 */
@Component
public class Tokens {
  private static final String PREFIX = "hpt_";
  private static final int BYTES = 32;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A token as its owner sees it.
   *
   * @param revokedAt absent while it was not revoked
   */
  public record Token(
      UUID id,
      AccountId account,
      Role role,
      OrganisationId organisation,
      String label,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt) {}

  /**
   * A token just made.
   *
   * @param secret shown this once; nobody can find it out again
   */
  public record Issued(Token token, String secret) {}

  /** Makes a token that acts through this grant. */
  public Issued issue(AccountId account, Grants.Grant grant, String label, Duration valid) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Instant now = clock.instant();
    Token token =
        new Token(
            UUID.randomUUID(),
            account,
            grant.role(),
            grant.organisation(),
            label,
            now,
            now.plus(valid),
            null);
    jdbc.update(
        """
        INSERT INTO access_token
          (id, hash, account, grant_id, role, organisation, label, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        token.id(),
        hash(secret),
        account.value(),
        grant.id().value(),
        grant.role().name(),
        grant.organisation().value(),
        label,
        utc(now),
        utc(token.expiresAt()));
    return new Issued(token, secret);
  }

  /** Who shows this token; nobody where it is unknown, expired, revoked or its grant is gone. */
  public Optional<SignedIn> signIn(String secret) {
    return jdbc
        .query(
            """
            SELECT t.* FROM access_token t
            JOIN sign_in_grant g ON g.account = t.account AND g.id = t.grant_id AND NOT g.revoked
            JOIN sign_in_account a ON a.account = t.account AND NOT a.deactivated
            WHERE t.hash = ? AND t.revoked_at IS NULL AND t.expires_at > ?
            """,
            (row, number) -> token(row),
            hash(secret),
            utc(clock.instant()))
        .stream()
        .findFirst()
        .map(
            token ->
                new SignedIn(
                    new Actor(token.account(), token.role(), token.organisation()), token.id()));
  }

  /** Tokens of an account, at most so many: those that work first, then the newest. */
  public List<Token> of(AccountId account, int most) {
    return jdbc.query(
        """
        SELECT * FROM access_token WHERE account = ?
        ORDER BY (revoked_at IS NULL AND expires_at > ?) DESC, created_at DESC, id LIMIT ?
        """,
        (row, number) -> token(row),
        account.value(),
        utc(clock.instant()),
        most);
  }

  /** How many tokens an account has, those that no longer work too. */
  public long count(AccountId account) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "SELECT count(*) FROM access_token WHERE account = ?", Long.class, account.value()));
  }

  /** The token of that id. */
  public Optional<Token> find(UUID id) {
    return jdbc
        .query("SELECT * FROM access_token WHERE id = ?", (row, number) -> token(row), id)
        .stream()
        .findFirst();
  }

  /** Takes a token back; doing so again changes nothing. */
  public void revoke(UUID id) {
    jdbc.update(
        "UPDATE access_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
        utc(clock.instant()),
        id);
  }

  private static Token token(ResultSet row) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Token(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        Role.valueOf(row.getString("role")),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
