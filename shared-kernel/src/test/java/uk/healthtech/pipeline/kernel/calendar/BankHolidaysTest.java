package uk.healthtech.pipeline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTest {
  private static final LocalDate TAKEN_ON = LocalDate.of(2026, 8, 21);
  private static final BankHoliday CHRISTMAS = holiday("2024-12-25", "Christmas Day");
  private static final BankHoliday NEW_YEAR = holiday("2023-01-02", "New Year’s Day");

  private static BankHoliday holiday(String on, String name) {
    return new BankHoliday(LocalDate.parse(on), name);
  }

  private static BankHolidays list(BankHoliday... days) {
    return new BankHolidays("a test", TAKEN_ON, List.of(days));
  }

  @Test
  void a_list_is_in_order_and_covers_whole_years() {
    BankHolidays list = list(CHRISTMAS, NEW_YEAR);

    assertThat(list.days()).containsExactly(NEW_YEAR, CHRISTMAS);
    assertThat(list).isEqualTo(list(NEW_YEAR, CHRISTMAS));
    assertThat(list.coversFrom()).isEqualTo("2023-01-01");
    assertThat(list.coversUntil()).isEqualTo("2024-12-31");
  }

  @Test
  void an_empty_list_is_none() {
    assertThatThrownBy(BankHolidaysTest::list).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_day_is_listed_twice() {
    assertThatThrownBy(() -> list(CHRISTMAS, NEW_YEAR, holiday("2024-12-25", "Again")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-12-25");
  }

  @Test
  void the_shipped_list_says_where_and_when_it_was_found() {
    assertThat(England.BANK_HOLIDAYS.source()).startsWith("GOV.UK bank holidays for England");
    assertThat(England.BANK_HOLIDAYS.takenOn()).isEqualTo(TAKEN_ON);
    assertThat(England.BANK_HOLIDAYS.coversFrom()).isEqualTo("2019-01-01");
    assertThat(England.BANK_HOLIDAYS.coversUntil()).isEqualTo("2028-12-31");
    assertThat(England.BANK_HOLIDAYS.days()).hasSize(83);
  }

  /** Every day, found a second way: by the rule, with what proclamations moved and added. */
  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028})
  void the_shipped_list_is_the_rule_and_the_proclamations(int year) {
    TreeSet<LocalDate> expected = new TreeSet<>(byRule(year));
    switch (year) {
      case 2020 -> {
        // 75 years after VE Day.
        assertThat(expected.remove(LocalDate.of(2020, 5, 4))).isTrue();
        expected.add(LocalDate.of(2020, 5, 8));
      }
      case 2022 -> {
        // The Platinum Jubilee, and the state funeral.
        assertThat(expected.remove(LocalDate.of(2022, 5, 30))).isTrue();
        expected.add(LocalDate.of(2022, 6, 2));
        expected.add(LocalDate.of(2022, 6, 3));
        expected.add(LocalDate.of(2022, 9, 19));
      }
      // The coronation.
      case 2023 -> expected.add(LocalDate.of(2023, 5, 8));
      default -> {}
    }

    assertThat(England.BANK_HOLIDAYS.days())
        .extracting(BankHoliday::on)
        .filteredOn(on -> on.getYear() == year)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 2019-04-21",
    "2020, 2020-04-12",
    "2021, 2021-04-04",
    "2024, 2024-03-31",
    "2038, 2038-04-25",
    "2285, 2285-03-22"
  })
  void easter_is_known_another_way(int year, LocalDate sunday) {
    assertThat(easter(year)).isEqualTo(sunday);
  }

  /**
   * Schedule 1 to the Banking and Financial Dealings Act 1971 (Easter Monday, the last Mondays of
   * May and August, 26 December), the holidays of common law (Good Friday, Christmas Day), those
   * proclaimed each year (New Year's Day, the first Monday of May), and the next free weekday for
   * each that falls on a weekend.
   */
  private static List<LocalDate> byRule(int year) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    LocalDate christmas = LocalDate.of(year, 12, 25);
    return List.of(
        switch (newYear.getDayOfWeek()) {
          case SATURDAY, SUNDAY -> newYear.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
          default -> newYear;
        },
        easter(year).minusDays(2),
        easter(year).plusDays(1),
        monday(year, Month.MAY, 1),
        monday(year, Month.MAY, -1),
        monday(year, Month.AUGUST, -1),
        switch (christmas.getDayOfWeek()) {
          case SATURDAY, SUNDAY -> christmas.withDayOfMonth(27);
          default -> christmas;
        },
        switch (christmas.getDayOfWeek()) {
          case FRIDAY, SATURDAY -> christmas.withDayOfMonth(28);
          default -> christmas.withDayOfMonth(26);
        });
  }

  private static LocalDate monday(int year, Month month, int ordinal) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }

  /** Easter Sunday by the anonymous Gregorian rule (Nature, 1876). */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
    int late = (golden + 11 * moon + 22 * sunday) / 451;
    int day = moon + sunday - 7 * late + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
