package uk.healthtech.pipeline.kernel.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where the next page of a list begins: the sort values of the last row shown, written so that
 * nobody is tempted to build one. The edge refuses what its list does not accept before it asks.
 */
@SuppressWarnings("ImmutableEnumChecker") // the readers are stateless
public enum Cursor {
  BOARD(List.of(Cursor::day, UUID::fromString)),
  PILOTS(List.of(Cursor::day, UUID::fromString, UUID::fromString)),
  ADOPTIONS(List.of(Cursor::day, UUID::fromString, UUID::fromString)),
  HISTORY(List.of(Long::valueOf)),
  WAITS(List.of(Cursor::day, UUID::fromString, Long::valueOf)),
  ORGANISATIONS(List.of(UUID::fromString, Cursor::text)),
  ACCOUNTS(List.of(UUID::fromString, Cursor::text)),
  PUBLISHED(List.of(UUID::fromString, Cursor::text)),
  INSIGHTS(List.of(Cursor::day, UUID::fromString)),
  THEMES(List.of(UUID::fromString, Cursor::text)),
  INVESTMENTS(List.of(Cursor::day, UUID::fromString)),
  NEIGHBOURHOODS(List.of(UUID::fromString, Cursor::text)),
  PORTFOLIO(List.of(UUID::fromString));

  private final List<Function<String, Object>> readers;

  Cursor(List<Function<String, Object>> readers) {
    this.readers = readers;
  }

  /** Writes the sort values of a row. */
  public String at(Object... values) {
    StringJoiner joined = new StringJoiner("\n");
    joined.add(name());
    for (Object value : values) {
      joined.add(value.toString());
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The sort values; nothing if this is no cursor of this list. */
  public Optional<List<Object>> read(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .split("\n", readers.size() + 1);
      if (parts.length != readers.size() + 1 || !parts[0].equals(name())) {
        return Optional.empty();
      }
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < readers.size(); i++) {
        values.add(readers.get(i).apply(parts[i + 1]));
      }
      return Optional.of(List.copyOf(values));
    } catch (RuntimeException e) {
      // Whatever a stranger sends, it either reads or it does not.
      return Optional.empty();
    }
  }

  /** Whether this is a cursor of this list. */
  public boolean accepts(String cursor) {
    return read(cursor).isPresent();
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new IllegalArgumentException("No such year in the records");
    }
    return day;
  }

  private static String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("No text holds that character");
    }
    return text;
  }
}
