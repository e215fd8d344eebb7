package uk.healthtech.pipeline.kernel.account;

import java.util.UUID;

/** One grant of a role at an organisation to an account. */
public record GrantId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static GrantId of(String text) {
    return new GrantId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
