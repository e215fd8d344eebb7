package uk.healthtech.pipeline.app.api.edge;

import java.util.Locale;

/** How names of the language look in addresses and codes: PilotAlreadyOpen, pilot-already-open. */
final class Names {
  private Names() {}

  static String kebab(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
  }

  static String kebab(Enum<?> value) {
    return value.name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
