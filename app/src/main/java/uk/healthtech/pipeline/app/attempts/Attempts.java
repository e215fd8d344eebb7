package uk.healthtech.pipeline.app.attempts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;

/**
 * The log of attempts. Written before the caller hears the refusal, so that none is heard that is
 * not on record.
 */
@Component
public class Attempts {
  /** The edge itself said no to somebody it knows. */
  public static final String DENIED = "DENIED";

  /** There is something, and the caller may not know; they were told that there is nothing. */
  public static final String HIDDEN = "HIDDEN";

  /** Nobody known. */
  public static final String UNAUTHENTICATED = "UNAUTHENTICATED";

  /** A wrong password for the address of an account that there is. */
  public static final String WRONG_PASSWORD = "WRONG_PASSWORD";

  /** The request could not be understood or broke the rules of its fields. */
  public static final String INVALID = "INVALID";

  private static final int LONGEST = 200;

  /** Addresses are cheap to change: those past this many in one minute share one counter. */
  private static final int ADDRESSES_A_MINUTE = 100;

  private final JdbcClient jdbc;
  private final Clock clock;

  public Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Puts on record what somebody known tried. */
  public void record(
      Actor actor, Channel channel, String what, @Nullable String target, String outcome) {
    jdbc.sql(
            """
            INSERT INTO attempt (first_at, last_at, account, role, organisation, channel, what, target, outcome)
            VALUES (:at, :at, :account, :role, :organisation, :channel, :what, :target, :outcome)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", actor.account().value())
        .param("role", actor.role().name())
        .param("organisation", actor.organisation().value())
        .param("channel", channel.name())
        .param("what", printable(what))
        .param("target", target == null ? null : printable(target))
        .param("outcome", outcome)
        .update();
  }

  /** Counts what a stranger tried, with the others of the same minute and address. */
  public void recordStranger(String address, Channel channel, String what) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO attempt (first_at, last_at, channel, what, outcome, minute, address)
            VALUES (:at, :at, :channel, :what, 'UNAUTHENTICATED', :minute,
                    CASE WHEN (SELECT count(*) FROM attempt
                                WHERE minute = :minute AND outcome = 'UNAUTHENTICATED') < :most
                         THEN :address ELSE 'others' END)
            ON CONFLICT (minute, address) WHERE outcome = 'UNAUTHENTICATED'
            DO UPDATE SET times = attempt.times + 1, last_at = excluded.last_at
            """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("minute", now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
        .param("channel", channel.name())
        .param("what", printable(what))
        .param("most", ADDRESSES_A_MINUTE)
        .param("address", printable(address))
        .update();
  }

  /**
   * Counts wrong passwords for one account, minute by minute, so that guessing at it shows. The
   * address that was typed is on no record: it may hold a password.
   */
  public void recordGuess(AccountId account, Channel channel, String what) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO attempt (first_at, last_at, account, channel, what, outcome, minute)
            VALUES (:at, :at, :account, :channel, :what, 'WRONG_PASSWORD', :minute)
            ON CONFLICT (minute, account) WHERE outcome = 'WRONG_PASSWORD'
            DO UPDATE SET times = attempt.times + 1, last_at = excluded.last_at
            """)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("minute", now.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
        .param("account", account.value())
        .param("channel", channel.name())
        .param("what", printable(what))
        .update();
  }

  /**
   * What to look for; absent is anything.
   *
   * @param before the id that the page before ended with
   * @param to the first instant that is too late
   */
  public record Wanted(
      @Nullable Long before,
      @Nullable String outcome,
      @Nullable UUID account,
      @Nullable UUID organisation,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** The newest first, at most so many. */
  public List<Attempt> find(Wanted wanted, int most) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    narrow("id < ?", wanted.before(), conditions, values);
    narrow("outcome = ?", wanted.outcome(), conditions, values);
    narrow("account = ?", wanted.account(), conditions, values);
    narrow("organisation = ?", wanted.organisation(), conditions, values);
    narrow("last_at >= ?", utc(wanted.from()), conditions, values);
    narrow("first_at < ?", utc(wanted.to()), conditions, values);
    values.add(most);
    return jdbc.sql(
            "SELECT * FROM attempt WHERE "
                + String.join(" AND ", conditions)
                + " ORDER BY id DESC LIMIT ?")
        .params(values)
        .query((row, _) -> attempt(row))
        .list();
  }

  private static void narrow(
      String condition, @Nullable Object value, List<String> conditions, List<Object> values) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return new Attempt(
        row.getLong("id"),
        row.getObject("first_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        row.getInt("times"),
        row.getObject("account", UUID.class),
        role == null ? null : Role.valueOf(role),
        row.getObject("organisation", UUID.class),
        Channel.valueOf(row.getString("channel")),
        row.getString("what"),
        row.getString("target"),
        row.getString("outcome"),
        row.getString("address"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** Callers choose some of these words; none of them may break the log or fill it. */
  private static String printable(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.substring(0, Math.min(clean.length(), LONGEST));
  }
}
