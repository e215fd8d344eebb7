package uk.healthtech.pipeline.query.listing;

import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;

/** Reads rows back from the JSON that a projection wrote, out of the column {@code row}. */
public final class JsonRows {
  private static final JsonMapper JSON = KernelJson.mapper();

  private JsonRows() {}

  /** Reads rows of this type. */
  public static <R> RowMapper<R> of(Class<R> type) {
    return (row, _) -> JSON.readValue(row.getString("row"), type);
  }
}
