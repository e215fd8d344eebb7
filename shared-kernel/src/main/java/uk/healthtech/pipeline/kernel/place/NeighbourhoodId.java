package uk.healthtech.pipeline.kernel.place;

import java.util.Locale;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Ids;

/** Which priority neighbourhood. */
public record NeighbourhoodId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static NeighbourhoodId of(String text) {
    return new NeighbourhoodId(UUID.fromString(text));
  }

  /** Of the neighbourhood of that name in that place, without case. */
  public static NeighbourhoodId named(String place, String name) {
    return new NeighbourhoodId(Ids.derived("neighbourhood", plain(place), plain(name)));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
