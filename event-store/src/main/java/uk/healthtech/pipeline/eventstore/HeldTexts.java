package uk.healthtech.pipeline.eventstore;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthtech.pipeline.kernel.FreeText;

/**
 * The table of texts that stand outside events, so that they can be erased without touching one. A
 * text is written just before the events that refer to it.
 */
public final class HeldTexts {
  private final JdbcTemplate jdbc;
  private final Consumer<Runnable> transaction;

  /** Holds texts in the transaction that appends the events. */
  public HeldTexts(JdbcTemplate jdbc) {
    this(jdbc, Runnable::run);
  }

  /**
   * Holds texts in a transaction of their own, for events that are appended elsewhere and may be
   * durable first. A text without its event does no harm; an event without its text would.
   */
  public HeldTexts(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this(jdbc, ownTransaction(transactions));
  }

  private HeldTexts(JdbcTemplate jdbc, Consumer<Runnable> transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  private static Consumer<Runnable> ownTransaction(PlatformTransactionManager transactions) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return action -> template.executeWithoutResult(_ -> action.run());
  }

  /** Writes the texts with their salts. One that stands already, from a retry, is left as it is. */
  public void hold(List<FreeText> texts) {
    if (!texts.isEmpty()) {
      transaction.accept(() -> insert(texts));
    }
  }

  private void insert(List<FreeText> texts) {
    jdbc.batchUpdate(
        "INSERT INTO held_text (id, salt, text) VALUES (?, decode(?, 'hex'), ?)"
            + " ON CONFLICT (id) DO NOTHING",
        texts,
        texts.size(),
        (PreparedStatement statement, FreeText text) -> {
          statement.setObject(1, text.id());
          statement.setString(2, text.salt());
          statement.setString(3, text.text());
        });
  }

  /** The texts of these ids; an erased or unknown one is missing. */
  public Map<UUID, String> read(Collection<UUID> ids) {
    Map<UUID, String> texts = new HashMap<>();
    if (ids.isEmpty()) {
      return texts;
    }
    jdbc.query(
        connection -> {
          Array array = connection.createArrayOf("uuid", ids.toArray());
          PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT id, text FROM held_text WHERE id = ANY (?) AND text IS NOT NULL");
          statement.setArray(1, array);
          return statement;
        },
        row -> {
          texts.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return texts;
  }
}
