package uk.healthtech.pipeline.eventstore;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.kernel.FreeText;

/**
 * The table of texts that stand outside events, so that they can be erased without touching one. A
 * text is written just before the events that refer to it.
 */
public final class HeldTexts {
  private final JdbcTemplate jdbc;

  public HeldTexts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the texts with their salts. One that stands already, from a retry, is left as it is. */
  public void hold(List<FreeText> texts) {
    jdbc.batchUpdate(
        "INSERT INTO held_text (id, salt, text) VALUES (?, decode(?, 'hex'), ?)"
            + " ON CONFLICT (id) DO NOTHING",
        texts,
        texts.size() + 1,
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
