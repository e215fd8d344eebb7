package uk.healthtech.pipeline.kernel.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The bank holidays of England and Wales as GOV.UK publishes them (<a
 * href="https://www.gov.uk/bank-holidays">gov.uk/bank-holidays</a>), for whole years and in order.
 * They are taken from the list and never computed: a proclamation under section 1 of the Banking
 * and Financial Dealings Act 1971 may move a day or add one, as in 2020, 2022 and 2023.
 *
 * @param source where the list was found
 * @param takenOn the day on which it stood so
 */
public record BankHolidays(String source, LocalDate takenOn, List<BankHoliday> days) {
  /**
   * Puts the days in order.
   *
   * @throws IllegalArgumentException if there are none, or a day is listed twice
   */
  public BankHolidays {
    days = days.stream().sorted(Comparator.comparing(BankHoliday::on)).toList();
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A list of bank holidays without any");
    }
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i).on().equals(days.get(i - 1).on())) {
        throw new IllegalArgumentException("Listed twice: " + days.get(i).on());
      }
    }
  }

  /** The list that the product ships with; the programme office may enter a newer one. */
  public static BankHolidays shipped() {
    return ShippedBankHolidays.list();
  }

  /** 1 January of the first year listed. */
  public LocalDate coversFrom() {
    return days.getFirst().on().withDayOfYear(1);
  }

  /** 31 December of the last year listed: what comes later has not been published yet. */
  public LocalDate coversUntil() {
    return days.getLast().on().plusYears(1).withDayOfYear(1).minusDays(1);
  }
}
