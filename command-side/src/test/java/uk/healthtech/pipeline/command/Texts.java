package uk.healthtech.pipeline.command;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Ids;

/** Free texts, and the real table that holds them, in one database for all scenarios. */
public final class Texts {
  private static final JdbcTemplate JDBC = TestDatabase.fresh().jdbc();

  private Texts() {}

  /** The same words give the same text. */
  public static FreeText text(String words) {
    UUID id = Ids.derived("text", words);
    return new FreeText(id, words, id.toString().replace("-", "").repeat(2));
  }

  static HeldTexts empty() {
    JDBC.update("DELETE FROM held_text");
    return new HeldTexts(JDBC);
  }

  /** What the table holds now. */
  static List<FreeText> held() {
    return JDBC.query(
        "SELECT id, text, encode(salt, 'hex') FROM held_text",
        (row, number) ->
            new FreeText(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
  }
}
