package uk.healthtech.pipeline.kernel.organisation;

import java.util.UUID;

/** Our own id of an organisation, whatever codes others give it. */
public record OrganisationId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
