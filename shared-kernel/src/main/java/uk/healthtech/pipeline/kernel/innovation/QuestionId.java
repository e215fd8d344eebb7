package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which question about a pilot, within its innovation. */
public record QuestionId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static QuestionId of(String text) {
    return new QuestionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
