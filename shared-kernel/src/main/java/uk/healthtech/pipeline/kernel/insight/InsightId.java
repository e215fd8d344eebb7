package uk.healthtech.pipeline.kernel.insight;

import java.util.UUID;

/** Which insight. */
public record InsightId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static InsightId of(String text) {
    return new InsightId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
