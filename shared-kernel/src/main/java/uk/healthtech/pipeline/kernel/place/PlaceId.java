package uk.healthtech.pipeline.kernel.place;

import java.util.Locale;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Ids;

/** Which place; derived from its name, by which people know it. */
public record PlaceId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static PlaceId of(String text) {
    return new PlaceId(UUID.fromString(text));
  }

  /** Of the place of that name, without case. */
  public static PlaceId named(String name) {
    return new PlaceId(
        Ids.derived("place", name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
