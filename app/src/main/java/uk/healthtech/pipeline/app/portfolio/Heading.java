package uk.healthtech.pipeline.app.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that a file may have, known by its name in the header. */
public sealed interface Heading permits Column, OrganisationColumn {
  /** Its name in the header as we write it: small letters, digits and underscores. */
  String header();

  /** Names under which published files have it. */
  default List<String> otherNames() {
    return List.of();
  }

  /** What belongs in it, in words for a person who fills it in. */
  String about();

  /**
   * The column that a header names, whatever the case, spaces, hyphens and underscores.
   *
   * @param columns among which it is sought
   */
  static <C extends Enum<C> & Heading> Optional<C> named(Class<C> columns, String header) {
    String plain = plain(header);
    return Stream.of(columns.getEnumConstants())
        .filter(
            column ->
                plain(column.header()).equals(plain)
                    || column.otherNames().stream().anyMatch(name -> plain(name).equals(plain)))
        .findFirst();
  }

  /** A name without what is not minded in it. */
  static String plain(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\\u00a0]+", "");
  }
}
