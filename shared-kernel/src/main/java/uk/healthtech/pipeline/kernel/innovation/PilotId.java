package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which pilot, within its innovation. */
public record PilotId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static PilotId of(String text) {
    return new PilotId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
