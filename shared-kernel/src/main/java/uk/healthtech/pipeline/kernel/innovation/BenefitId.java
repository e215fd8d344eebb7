package uk.healthtech.pipeline.kernel.innovation;

import java.util.UUID;

/** Which benefit of an adoption, within its innovation. */
public record BenefitId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static BenefitId of(String text) {
    return new BenefitId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
