package uk.healthtech.pipeline.app.signin;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.kernel.account.AccountId;

/** Names of people, looked up where something is shown and never kept anywhere else. */
@Component
public class AccountNames {
  private final JdbcTemplate jdbc;

  AccountNames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The names of these accounts; a person who was erased is missing. */
  public Map<AccountId, String> names(Collection<AccountId> accounts) {
    Map<AccountId, String> names = new HashMap<>();
    jdbc.query(
        connection -> {
          Array ids =
              connection.createArrayOf(
                  "uuid", accounts.stream().map(AccountId::value).distinct().toArray());
          PreparedStatement statement =
              connection.prepareStatement("SELECT id, name FROM account WHERE id = ANY (?)");
          statement.setArray(1, ids);
          return statement;
        },
        row -> {
          names.put(new AccountId(row.getObject(1, UUID.class)), row.getString(2));
        });
    return names;
  }
}
