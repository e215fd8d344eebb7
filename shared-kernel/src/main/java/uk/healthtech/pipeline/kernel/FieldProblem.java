package uk.healthtech.pipeline.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is wrong with one field of a form, a JSON body or an import row.
 *
 * @param field its name as the caller gave it, with a path into lists such as {@code
 *     measures[0].unit}
 */
public record FieldProblem(String field, Rule rule) {
  /** The rule that was broken, with what the caller must know to keep it. */
  public sealed interface Rule {}

  /** Nothing was given where something is required. */
  public record Missing() implements Rule {}

  /** Fewer characters than needed. */
  public record TooShort(int least) implements Rule {}

  /** More characters than allowed. */
  public record TooLong(int most) implements Rule {}

  /** Control characters or half characters, which no person types. */
  public record UnreadableCharacters() implements Rule {}

  /** Not of the form expected, described in words. */
  public record Malformed(String expected) implements Rule {}

  /** Not one of the words allowed. */
  public record NotOneOf(List<String> allowed) implements Rule {}

  /** A field that this request does not have. */
  public record NotKnownHere() implements Rule {}

  /** A date later than today. */
  public record InFuture(LocalDate today) implements Rule {}

  /** A date before what it follows. */
  public record TooEarly(LocalDate earliest) implements Rule {}

  /** A date too late. */
  public record TooLate(LocalDate latest) implements Rule {}

  /** A number outside its range. */
  public record OutOfRange(BigDecimal least, BigDecimal most) implements Rule {}

  /** Too few or too many entries in a list. */
  public record WrongCount(int least, int most) implements Rule {}

  /** The same entry twice. */
  public record Repeated() implements Rule {}

  /** Nothing of that id or code is known. */
  public record Unknown(String value) implements Rule {}

  /** Something that must be one's own and is somebody else's. */
  public record Taken() implements Rule {}

  /** A period that overlaps one reported before without being the same. */
  public record Overlaps(LocalDate from, LocalDate to) implements Rule {}
}
