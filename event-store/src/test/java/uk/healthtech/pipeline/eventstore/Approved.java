package uk.healthtech.pipeline.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.healthtech.pipeline.eventstore.StoredTypes.StoredType;

/** The approved JSON of stored events: promises to every database there is. */
public final class Approved {
  private Approved() {}

  /** The name of the file that holds the promise. */
  public static String fileName(StoredType type) {
    return type.name() + "@" + type.revision() + ".json";
  }

  /** What was approved, if anything was. */
  public static Optional<String> json(StoredType type) {
    try (InputStream file = Approved.class.getResourceAsStream("/approved/" + fileName(type))) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
