package uk.healthtech.pipeline.kernel;

import java.util.UUID;

/** Texts of the tests: the same words give the same text. */
public final class Told {
  private Told() {}

  /** A text on its way in. */
  public static FreeText text(String words) {
    UUID id = Ids.derived("text", words);
    return new FreeText(id, words, id.toString().replace("-", "").repeat(2));
  }

  /** What an event carries of it. */
  public static HeldText held(String words) {
    return text(words).held();
  }
}
