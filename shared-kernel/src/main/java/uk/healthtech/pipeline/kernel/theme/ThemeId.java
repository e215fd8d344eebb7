package uk.healthtech.pipeline.kernel.theme;

import java.util.UUID;

/** Which priority theme. */
public record ThemeId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static ThemeId of(String text) {
    return new ThemeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
