package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which incident of a pilot, within its innovation. */
public record IncidentId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static IncidentId of(String text) {
    return new IncidentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
