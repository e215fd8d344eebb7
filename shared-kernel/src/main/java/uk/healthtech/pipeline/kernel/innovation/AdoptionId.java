package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which adoption, within its innovation. */
public record AdoptionId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static AdoptionId of(String text) {
    return new AdoptionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
