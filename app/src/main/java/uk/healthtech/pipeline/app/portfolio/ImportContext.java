package uk.healthtech.pipeline.app.portfolio;

import java.time.LocalDate;

/**
 * What reading depends on beside the file and the record.
 *
 * @param today in England
 * @param demonstration whether this product holds the fictional demonstration, and nothing real
 * @param fileName under which the file came
 */
public record ImportContext(LocalDate today, boolean demonstration, String fileName) {
  /** Names of files are a line long; the sender's could be anything. */
  private static final int MOST_OF_NAME = 200;

  /** Where what an import adds was taken from, unless the file says so itself. */
  String source() {
    String name = fileName.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{Zs}\\p{Sm}]", "").strip();
    return "Import of " + name.substring(0, Math.min(name.length(), MOST_OF_NAME));
  }
}
