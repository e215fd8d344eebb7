package uk.healthtech.pipeline.query.listing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;

/** Whether what a list is asked for by id is there, and may be known. */
public final class Findings {
  private Findings() {}

  /**
   * What is found under an id.
   *
   * @param from such as {@code insights_row i}
   * @param stream the column that holds the id
   * @param id absent where none is asked for: then a list is found, be it empty
   * @param visible the condition under which the asker may know of a row
   * @param values of its parameters
   */
  public static Finding of(
      JdbcClient jdbc,
      String from,
      String stream,
      @Nullable UUID id,
      String visible,
      Map<String, ?> values) {
    return id == null
        ? Finding.FOUND
        : jdbc.sql("SELECT " + visible + " FROM " + from + " WHERE " + stream + " = :id")
            .params(values)
            .param("id", id)
            .query(Boolean.class)
            .optional()
            .map(known -> known ? Finding.FOUND : Finding.HIDDEN)
            .orElse(Finding.ABSENT);
  }
}
