package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which standard, within its innovation. */
public record StandardId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static StandardId of(String text) {
    return new StandardId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
