package uk.healthtech.pipeline.kernel.place;

import java.util.UUID;

/** Which priority neighbourhood. */
public record NeighbourhoodId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static NeighbourhoodId of(String text) {
    return new NeighbourhoodId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
