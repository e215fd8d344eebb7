package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which innovation; also the name of its event stream. */
public record InnovationId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static InnovationId of(String text) {
    return new InnovationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
