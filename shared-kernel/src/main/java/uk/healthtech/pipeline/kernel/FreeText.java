package uk.healthtech.pipeline.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a person wrote, on its way in: it may name people, so it never enters an event. The text and
 * its salt go to the held-text table, the event carries {@link #held()}.
 *
 * @param id of the held text
 * @param text what was written, already checked against its field rule
 * @param salt 32 random bytes as 64 hexadecimal digits, drawn at the edge, so that deciding stays
 *     pure
 */
public record FreeText(UUID id, String text, String salt) {
  public FreeText {
    if (salt.length() != 64) {
      throw new IllegalArgumentException("A salt is 32 bytes");
    }
  }

  /**
   * A text that is no secret, such as one that ships with the product: its id and salt follow from
   * its name, so that it is the same every time.
   */
  public static FreeText known(String text, String... name) {
    UUID id = Ids.derived(name);
    UUID more = Ids.derived("salt", id.toString());
    return new FreeText(id, text, (id.toString() + more).replace("-", ""));
  }

  /** The reference that an event carries. */
  public HeldText held() {
    return new HeldText(id, commitment());
  }

  private String commitment() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(HexFormat.of().parseHex(salt));
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Never shows the text: commands are logged, what people wrote is not. */
  @Override
  public String toString() {
    return "FreeText[" + id + "]";
  }
}
