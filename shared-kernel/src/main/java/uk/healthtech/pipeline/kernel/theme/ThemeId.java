package uk.healthtech.pipeline.kernel.theme;

import java.util.Locale;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.Ids;

/** Which priority theme. */
public record ThemeId(UUID value) {
  /** Reads the usual 36-character form; anything else is an {@link IllegalArgumentException}. */
  public static ThemeId of(String text) {
    return new ThemeId(UUID.fromString(text));
  }

  /** Of a theme that is known by its name alone, as in an imported portfolio. */
  public static ThemeId named(String name) {
    return new ThemeId(
        Ids.derived(
            "theme", "name", name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
