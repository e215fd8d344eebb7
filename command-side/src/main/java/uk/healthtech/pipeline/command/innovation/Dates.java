package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.innovation.ReportChecks;

/** When things may be said to have happened. */
public final class Dates {
  /** The day the NHS began. Nothing in its pipeline is older. */
  public static final LocalDate FIRST_DAY = ReportChecks.FIRST_DAY;

  private Dates() {}

  /** The day it happened: as stated, or else today. */
  public static LocalDate occurredOn(@Nullable LocalDate stated, LocalDate today) {
    return stated == null ? today : stated;
  }

  /** Refused where the day is in the future or before what it follows. */
  public static Optional<Refusal> happened(
      String field, LocalDate day, LocalDate earliest, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(FieldsInvalid.one(field, new InFuture(today)));
    }
    return tooEarly(day, earliest).map(rule -> FieldsInvalid.one(field, rule));
  }

  /** Refused where a planned day is before what it follows or absurdly far ahead. */
  public static Optional<Refusal> planned(
      String field, LocalDate day, LocalDate earliest, LocalDate today) {
    return plannedRule(day, earliest, today).map(rule -> FieldsInvalid.one(field, rule));
  }

  /** The rule that such a day breaks, for one of several in a list. */
  static Optional<Rule> plannedRule(LocalDate day, LocalDate earliest, LocalDate today) {
    LocalDate latest = today.plusYears(ReportChecks.FURTHEST_PLAN_YEARS);
    return day.isAfter(latest) ? Optional.of(new TooLate(latest)) : tooEarly(day, earliest);
  }

  private static Optional<Rule> tooEarly(LocalDate day, LocalDate earliest) {
    return day.isBefore(earliest) ? Optional.of(new TooEarly(earliest)) : Optional.empty();
  }
}
