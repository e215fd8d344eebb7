package uk.healthtech.pipeline.app.portfolio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How single values stand in cells: choices, days, numbers, flags and names. */
final class Values {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]+(\\p{Alpha}{3,9})\\.?,?[ -]+(\\d{4})");

  /** With commas where a person puts them, and a pound sign where it is a sum. */
  private static final Pattern WHOLE =
      Pattern.compile("£?\\s*(-?(?:\\d+|\\d{1,3}(?:,\\d{3})+))(?:\\.0+)?");

  /** More digits than any number that we ask for. */
  private static final int MOST_DIGITS = 18;

  private Values() {}

  /** The constant that a cell names, by its name or its words: {@code Medical device} will do. */
  static <E extends Enum<E>> Optional<E> choice(Class<E> of, String word) {
    String name = constant(word);
    return Stream.of(of.getEnumConstants()).filter(one -> one.name().equals(name)).findAny();
  }

  /** Words as the name of a constant. */
  static String constant(String words) {
    return words.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The day that a cell names: the day comes before the month, as in the United Kingdom, unless the
   * year comes first. Nothing is guessed: a year of two digits or a month alone is no day.
   */
  static Optional<LocalDate> day(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return day(year.group(1), number(year.group(2)), year.group(3));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return day(day.group(4), number(day.group(3)), day.group(1));
    }
    Matcher words = IN_WORDS.matcher(text);
    if (words.matches()) {
      String month = words.group(2).toLowerCase(Locale.ROOT);
      return Stream.of(Month.values())
          .filter(
              one ->
                  one.getDisplayName(TextStyle.FULL, Locale.UK)
                      .toLowerCase(Locale.ROOT)
                      .startsWith(month))
          .findFirst()
          .flatMap(one -> day(words.group(3), one.getValue(), words.group(1)));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31 February
    }
  }

  /** The whole number that a cell shows, in plain digits. */
  static Optional<String> whole(String text) {
    Matcher whole = WHOLE.matcher(text);
    return whole.matches() ? Optional.of(whole.group(1).replace(",", "")) : Optional.empty();
  }

  /** The same as a number; empty too if it is longer than any that we ask for. */
  static Optional<Long> wholeNumber(String text) {
    return whole(text).filter(digits -> digits.length() <= MOST_DIGITS).map(Long::parseLong);
  }

  /** Whether a cell says yes; empty where it says neither yes nor no. */
  static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1" -> Optional.of(true);
      case "no", "n", "false", "0", "" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A name as it is compared: without case, and any white space alike. */
  static String name(String name) {
    return name.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
  }

  /** A company number as Companies House writes it; spreadsheets take its first zeros away. */
  static String companyNumber(String text) {
    String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
    return number.matches("[0-9]{1,7}") ? "0".repeat(8 - number.length()) + number : number;
  }

  /** What there is of a day, as it is written. */
  static String write(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
