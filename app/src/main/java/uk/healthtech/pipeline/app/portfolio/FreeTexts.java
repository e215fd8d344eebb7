package uk.healthtech.pipeline.app.portfolio;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.FreeText;

/** Texts that may name people, on their way to the held texts. */
final class FreeTexts {
  private static final SecureRandom RANDOM = new SecureRandom();

  private FreeTexts() {}

  /** The text with an id and a salt of its own. */
  static FreeText of(String text) {
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    return new FreeText(UUID.randomUUID(), text, HexFormat.of().formatHex(salt));
  }
}
