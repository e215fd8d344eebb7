package uk.healthtech.pipeline.app.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** The grants in force, folded from the account streams. The same event again changes nothing. */
public class Grants {
  /** The processor that keeps the tables. */
  static final String PROCESSOR = "sign-in";

  private static final long POLL = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private final JdbcTemplate jdbc;

  Grants(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What a person can be granted: the service's own role is nobody's. */
  public static final Set<Role> GRANTABLE =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.SERVICE)));

  /** A grant in force. */
  public record Grant(GrantId id, Role role, OrganisationId organisation) {}

  /** The grants in force of an account; none once it is deactivated. */
  public List<Grant> of(AccountId account) {
    return jdbc.query(
        """
        SELECT g.id, g.role, g.organisation FROM sign_in_grant g
        JOIN sign_in_account a ON a.account = g.account AND NOT a.deactivated
        WHERE g.account = ? AND NOT g.revoked ORDER BY g.role, g.organisation
        """,
        (row, number) -> grant(row),
        account.value());
  }

  /** The same of several accounts; one without any is missing. */
  public Map<AccountId, List<Grant>> of(Collection<AccountId> accounts) {
    Map<AccountId, List<Grant>> found = new HashMap<>();
    jdbc.query(
        """
        SELECT g.account, g.id, g.role, g.organisation FROM sign_in_grant g
        JOIN sign_in_account a ON a.account = g.account AND NOT a.deactivated
        WHERE g.account = ANY (?::uuid[]) AND NOT g.revoked ORDER BY g.role, g.organisation
        """,
        row -> {
          AccountId account = new AccountId(row.getObject("account", UUID.class));
          found.computeIfAbsent(account, none -> new ArrayList<>()).add(grant(row));
        },
        accounts.stream().map(AccountId::toString).collect(Collectors.joining(",", "{", "}")));
    return found;
  }

  /**
   * Waits until the account's stream has been followed up to this event, so that a revocation is
   * answered only once no request can use what was revoked.
   *
   * @return whether it was, in ten seconds
   */
  public boolean awaitFollowed(AccountId account, long sequence) {
    long start = System.nanoTime();
    while (followed(account) < sequence) {
      if (System.nanoTime() - start > PATIENCE || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(POLL);
    }
    return true;
  }

  private long followed(AccountId account) {
    List<Long> sequence =
        jdbc.queryForList(
            "SELECT sequence FROM sign_in_account WHERE account = ?", Long.class, account.value());
    return sequence.isEmpty() ? -1 : sequence.getFirst();
  }

  @EventHandler
  void on(AccountEvent event, @SequenceNumber long sequence) {
    UUID account = event.account().value();
    jdbc.update(
        """
        INSERT INTO sign_in_account (account, sequence, deactivated) VALUES (?, ?, FALSE)
        ON CONFLICT (account)
        DO UPDATE SET sequence = greatest(sign_in_account.sequence, excluded.sequence)
        """,
        account,
        sequence);
    switch (event) {
      case AccountOpened _ -> {}
      case RoleGranted e ->
          jdbc.update(
              """
              INSERT INTO sign_in_grant (id, account, role, organisation, revoked)
              VALUES (?, ?, ?, ?, FALSE) ON CONFLICT (account, id) DO NOTHING
              """,
              e.grant().value(),
              account,
              e.role().name(),
              e.organisation().value());
      case RoleRevoked e ->
          jdbc.update(
              "UPDATE sign_in_grant SET revoked = TRUE WHERE account = ? AND id = ?",
              account,
              e.grant().value());
      case AccountDeactivated _ ->
          jdbc.update("UPDATE sign_in_account SET deactivated = TRUE WHERE account = ?", account);
    }
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        new GrantId(row.getObject("id", UUID.class)),
        Role.valueOf(row.getString("role")),
        new OrganisationId(row.getObject("organisation", UUID.class)));
  }
}
