package uk.healthtech.pipeline.kernel.investment;

import java.util.UUID;

/** Which investment. */
public record InvestmentId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static InvestmentId of(String text) {
    return new InvestmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
