package uk.healthtech.pipeline.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * The working days of England: every day but Saturdays, Sundays and the bank holidays of the list,
 * Christmas Day and Good Friday among them. That is the working day of section 10(6) of the Freedom
 * of Information Act 2000, with the holidays of England alone. A day is a day in England,
 * Europe/London: whoever has an instant makes the day of it first.
 *
 * <p>Outside the years of the list every Monday to Friday counts as a working day, so a day
 * computed there may be too early. {@link BankHolidays#coversUntil} tells.
 */
public final class WorkingDays {
  /** Days are days in England: whoever has an instant makes the day of it here. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final int IN_A_WEEK = 5;

  private final BankHolidays bankHolidays;

  /** Those from Monday to Friday, in order, as days since 1970: the others shut nothing. */
  private final long[] shut;

  /** Working days by this list. */
  public WorkingDays(BankHolidays bankHolidays) {
    this.bankHolidays = bankHolidays;
    this.shut =
        bankHolidays.days().stream()
            .map(BankHoliday::on)
            .filter(day -> !isWeekend(day))
            .mapToLong(LocalDate::toEpochDay)
            .toArray();
  }

  /** The list that these go by, with its source and its date. */
  public BankHolidays bankHolidays() {
    return bankHolidays;
  }

  /**
   * The day with whose end a period of working days ends. The day on which it starts is not
   * counted, whether people work on it or not, as "the twentieth working day following the date of
   * receipt" in section 10(1) of the Freedom of Information Act 2000: one working day from a
   * Friday, Saturday or Sunday is the Monday after. No days from a day is that day itself.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public LocalDate plus(LocalDate from, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("A period of " + workingDays + " working days");
    }
    if (workingDays == 0) {
      return from;
    }
    // The bank holidays on the way push the end on, and may bring others on to the way.
    long target = worked(from) + workingDays;
    int passed = shutUntil(from);
    while (true) {
      LocalDate end = weekday(target + passed);
      int met = shutUntil(end);
      if (met == passed) {
        return end;
      }
      passed = met;
    }
  }

  /**
   * How many working days come after {@code from}, up to and including {@code to}. Where {@code to}
   * is the earlier, how many come after {@code to}, up to and including {@code from}, as a negative
   * number: the two directions differ in sign alone.
   *
   * @throws ArithmeticException if there are more than an int can hold
   */
  public int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(count(from, to));
  }

  /** As {@link #between}, for days however far apart. */
  long count(LocalDate from, LocalDate to) {
    return worked(to) - worked(from);
  }

  /** The working days up to and including this one, counted from a fixed day long ago. */
  private long worked(LocalDate day) {
    return weekdaysUntil(day) - shutUntil(day);
  }

  private int shutUntil(LocalDate day) {
    int at = Arrays.binarySearch(shut, day.toEpochDay());
    return at >= 0 ? at + 1 : -at - 1;
  }

  // Both count from Monday 29 December 1969, three days before day 0.

  private static long weekdaysUntil(LocalDate day) {
    long sinceMonday = day.toEpochDay() + 3;
    return Math.floorDiv(sinceMonday, 7L) * IN_A_WEEK
        + Math.min(Math.floorMod(sinceMonday, 7L) + 1, IN_A_WEEK);
  }

  /** The day with which the number of weekdays reaches this one. */
  private static LocalDate weekday(long number) {
    long before = number - 1;
    return LocalDate.ofEpochDay(
        Math.floorDiv(before, (long) IN_A_WEEK) * 7 + Math.floorMod(before, (long) IN_A_WEEK) - 3);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
