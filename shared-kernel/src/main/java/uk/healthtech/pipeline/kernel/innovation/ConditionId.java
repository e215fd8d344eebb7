package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which condition of a decision, within its innovation. */
public record ConditionId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static ConditionId of(String text) {
    return new ConditionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
