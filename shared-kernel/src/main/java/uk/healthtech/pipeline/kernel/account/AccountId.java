package uk.healthtech.pipeline.kernel.account;

import java.util.UUID;

/** Which account acted. Who that is stands in the accounts tables, never in an event. */
public record AccountId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
