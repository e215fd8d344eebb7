package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which piece of evidence, within its innovation. */
public record EvidenceId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static EvidenceId of(String text) {
    return new EvidenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
