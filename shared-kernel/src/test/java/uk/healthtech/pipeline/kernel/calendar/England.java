package uk.healthtech.pipeline.kernel.calendar;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** The list that ships with the product, and days to count with. */
final class England {
  static final BankHolidays BANK_HOLIDAYS = BankHolidays.shipped();
  static final WorkingDays DAYS = new WorkingDays(BANK_HOLIDAYS);

  private England() {}

  /** A day from 2019 to 2026, so that what is counted from it stays within the list. */
  static LocalDate anyDay(RandomGenerator random) {
    return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2900));
  }
}
