package uk.healthtech.pipeline.app.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.ReportChecks;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;

/**
 * Reads the cells of one row, and notes what is wrong with them. What is wrong or blank comes as
 * null; nothing is noted twice of a cell.
 */
final class RowFields<C extends Enum<C> & Heading> {
  private final Row<C> row;
  private final ProblemList<C> problems;

  RowFields(Row<C> row, ProblemList<C> problems) {
    this.row = row;
    this.problems = problems;
  }

  Row<C> row() {
    return row;
  }

  boolean isBlank(C column) {
    return row.text(column).isEmpty();
  }

  /** Whether something was found wrong with a cell. */
  boolean isWrong(C column) {
    return problems.has(row.number(), column);
  }

  void problem(C column, Rule rule) {
    problem(column, row.raw(column), rule);
  }

  void problem(C column, String value, Rule rule) {
    problems.add(row.number(), column, value, rule);
  }

  @Nullable String text(C column, FieldRules rule) {
    return isBlank(column) ? null : requiredText(column, rule);
  }

  @Nullable String requiredText(C column, FieldRules rule) {
    String text = row.raw(column);
    Optional<Rule> broken = rule.check(text);
    broken.ifPresent(found -> problem(column, found));
    return broken.isPresent() ? null : text;
  }

  /** Several texts, each once. */
  List<String> texts(C column, FieldRules rule) {
    List<String> entries = Cells.list(row.raw(column));
    for (int i = 0; i < entries.size(); i++) {
      String entry = entries.get(i);
      rule.check(entry).ifPresent(found -> problem(column, entry, found));
    }
    return entries;
  }

  @Nullable LocalDate day(C column) {
    if (isBlank(column)) {
      return null;
    }
    Optional<LocalDate> day = Values.day(row.raw(column));
    if (day.isEmpty()) {
      problem(column, new Malformed(Forms.DAY));
    }
    return day.orElse(null);
  }

  /** A day that has come, and not before there was an NHS. */
  @Nullable LocalDate pastDay(C column, LocalDate today) {
    LocalDate day = day(column);
    if (day != null && day.isAfter(today)) {
      problem(column, new InFuture(today));
      return null;
    }
    if (day != null && day.isBefore(ReportChecks.FIRST_DAY)) {
      problem(column, new TooEarly(ReportChecks.FIRST_DAY));
      return null;
    }
    return day;
  }

  @Nullable Integer number(C column, int least, int most) {
    if (isBlank(column)) {
      return null;
    }
    String text = row.raw(column);
    if (Values.whole(text).isEmpty()) {
      problem(column, new Malformed(Forms.WHOLE_NUMBER));
      return null;
    }
    Optional<Integer> number =
        Values.wholeNumber(text).filter(n -> n >= least && n <= most).map(Long::intValue);
    if (number.isEmpty()) {
      problem(column, new OutOfRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
    }
    return number.orElse(null);
  }

  <E extends Enum<E>> @Nullable E choice(C column, Class<E> of, Set<E> allowed) {
    if (isBlank(column)) {
      return null;
    }
    Optional<E> choice = Values.choice(of, row.raw(column)).filter(allowed::contains);
    if (choice.isEmpty()) {
      problem(
          column,
          new NotOneOf(
              Arrays.stream(of.getEnumConstants())
                  .filter(allowed::contains)
                  .map(Enum::name)
                  .toList()));
    }
    return choice.orElse(null);
  }

  <E extends Enum<E>> @Nullable E requiredChoice(C column, Class<E> of, Set<E> allowed) {
    if (isBlank(column)) {
      problem(column, new Missing());
      return null;
    }
    return choice(column, of, allowed);
  }

  @Nullable OdsCode code(C column) {
    if (isBlank(column)) {
      return null;
    }
    Optional<OdsCode> code = asCode(row.raw(column));
    if (code.isEmpty()) {
      problem(column, new Malformed(OdsCode.FORM));
    }
    return code.orElse(null);
  }

  @Nullable String companyNumber(C column) {
    if (isBlank(column)) {
      return null;
    }
    String number = Values.companyNumber(row.raw(column));
    if (!number.matches("[A-Z0-9]{8}")) {
      problem(column, new Malformed(Forms.COMPANY_NUMBER));
      return null;
    }
    return number;
  }

  /** The organisation that a cell names by its code or by any name that it ever had. */
  @Nullable HeldOrganisation organisation(C column, OnRecord onRecord) {
    if (isBlank(column)) {
      return null;
    }
    String text = row.raw(column);
    Optional<HeldOrganisation> byCode = asCode(text).flatMap(onRecord::organisation);
    if (byCode.isPresent()) {
      return byCode.get();
    }
    List<HeldOrganisation> named = onRecord.organisationsNamed(text);
    if (named.size() == 1) {
      return named.getFirst();
    }
    problem(column, named.isEmpty() ? new Unknown(text) : new Malformed(Forms.ONE_ORGANISATION));
    return null;
  }

  /** What stands in columns that rows of this kind do not have. */
  void onlyIn(Predicate<C> has) {
    row.cells().keySet().stream()
        .filter(column -> !has.test(column))
        .forEach(column -> problem(column, new NotKnownHere()));
  }

  static Optional<OdsCode> asCode(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return code.matches("[A-Z0-9]{3,8}") ? Optional.of(new OdsCode(code)) : Optional.empty();
  }
}
