package uk.healthtech.pipeline.app.signin;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.kernel.account.AccountId;

/** The accounts table: who a person is and how they prove it. */
@Component
public class Accounts {
  /** Letters and digits that nobody mistakes for each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int ONE_TIME_LENGTH = 20;

  /**
   * A password hash costs memory and a core for a moment; strangers get no more than this of it.
   */
  private static final int HASHES_AT_A_TIME = 2;

  /** Nobody queues longer: a crowd at the door is sent away instead of served one by one. */
  private static final int QUEUE_SECONDS = 3;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder argon2 = new Argon2Password4jPasswordEncoder();
  private final String nobodysHash = argon2.encode("nobody's");
  private final Semaphore hashing = new Semaphore(HASHES_AT_A_TIME);

  Accounts(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A person.
   *
   * @param oneTime whether the password in force opens nothing but its own change
   */
  public record Account(
      AccountId id, String name, String email, boolean oneTime, Instant createdAt) {}

  /**
   * Enters a person with a one-time password, or gives one who has not yet chosen a password a new
   * one-time password.
   *
   * @return the one-time password, shown this once; nothing where the person has chosen one, or the
   *     address is another account's
   */
  public Optional<String> enter(AccountId id, String name, String email) {
    String password = oneTimePassword();
    try {
      int entered =
          jdbc.update(
              """
              INSERT INTO account (id, name, email, password_hash, one_time, created_at)
              VALUES (?, ?, ?, ?, TRUE, ?)
              ON CONFLICT (id) DO UPDATE SET password_hash = excluded.password_hash
                WHERE account.one_time AND lower(account.email) = lower(excluded.email)
              """,
              id.value(),
              name,
              email,
              encode(password),
              OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      return entered == 1 ? Optional.of(password) : Optional.empty();
    } catch (DuplicateKeyException e) {
      return Optional.empty(); // the address is another account's
    }
  }

  /**
   * Enters people who all sign in with one password that is no secret: for a demonstration. Those
   * who are there already stay as they are.
   */
  public void enterAll(List<Account> people, String password) {
    String hash = encode(password);
    jdbc.batchUpdate(
        """
        INSERT INTO account (id, name, email, password_hash, one_time, created_at)
        VALUES (?, ?, ?, ?, FALSE, ?) ON CONFLICT DO NOTHING
        """,
        people.stream()
            .map(
                person ->
                    new Object[] {
                      person.id().value(),
                      person.name(),
                      person.email(),
                      hash,
                      OffsetDateTime.ofInstant(person.createdAt(), ZoneOffset.UTC)
                    })
            .toList());
  }

  /** Whether the address is another account's. */
  public boolean isTaken(String email, AccountId by) {
    Integer others =
        jdbc.queryForObject(
            "SELECT count(*) FROM account WHERE lower(email) = lower(?) AND id <> ?",
            Integer.class,
            email,
            by.value());
    return others != null && others > 0;
  }

  /** Whether an address and a password belong together. */
  public sealed interface Checked {
    /** They do. */
    record Right(Account account) implements Checked {}

    /**
     * They do not.
     *
     * @param tried whose address it is; absent where it is nobody's
     */
    record Wrong(@Nullable AccountId tried) implements Checked {}
  }

  /**
   * Who signs in so. An unknown address takes as long as a wrong password, so that nobody learns
   * who has an account.
   */
  public Checked check(String email, String password) {
    record Row(Account account, String hash) {}
    Optional<Row> row =
        jdbc
            .query(
                "SELECT * FROM account WHERE lower(email) = lower(?)",
                (found, number) -> new Row(account(found), found.getString("password_hash")),
                email)
            .stream()
            .findFirst();
    boolean matches = matches(password, row.map(Row::hash).orElse(nobodysHash));
    Optional<Account> account = row.map(Row::account);
    return account.isPresent() && matches
        ? new Checked.Right(account.get())
        : new Checked.Wrong(account.map(Account::id).orElse(null));
  }

  /** Sets the password that the person chose. */
  public void choosePassword(AccountId id, String password) {
    jdbc.update(
        "UPDATE account SET password_hash = ?, one_time = FALSE WHERE id = ?",
        encode(password),
        id.value());
  }

  /** The account of that id. */
  public Optional<Account> find(AccountId id) {
    return jdbc
        .query("SELECT * FROM account WHERE id = ?", (row, number) -> account(row), id.value())
        .stream()
        .findFirst();
  }

  /**
   * People by name, at most so many.
   *
   * @param email of whom, if of one alone
   * @param after the one that the page before ended with, by name and id
   */
  public List<Account> list(@Nullable String email, @Nullable After after, int most) {
    return jdbc.query(
        """
        SELECT * FROM account
        WHERE (?::text IS NULL OR lower(email) = lower(?))
          AND (?::uuid IS NULL OR (name, id) > (?, ?))
        ORDER BY name, id LIMIT ?
        """,
        (row, number) -> account(row),
        email,
        email,
        after == null ? null : after.id(),
        after == null ? null : after.name(),
        after == null ? null : after.id(),
        most);
  }

  /** Where a page ended. */
  public record After(UUID id, String name) {}

  private String oneTimePassword() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < ONE_TIME_LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  private String encode(String password) {
    return hashed(() -> argon2.encode(password));
  }

  private boolean matches(String password, String hash) {
    return hashed(() -> argon2.matches(password, hash));
  }

  private <T> T hashed(Supplier<T> work) {
    try {
      if (!hashing.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
        throw new PasswordsBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PasswordsBusy();
    }
    try {
      return work.get();
    } finally {
      hashing.release();
    }
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("one_time"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
