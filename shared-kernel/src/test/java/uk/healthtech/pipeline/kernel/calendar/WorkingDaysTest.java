package uk.healthtech.pipeline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.kernel.calendar.England.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  private static final Set<LocalDate> SHUT =
      new HashSet<>(England.BANK_HOLIDAYS.days().stream().map(BankHoliday::on).toList());

  /** The definition, one day at a time. */
  private static boolean worked(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !SHUT.contains(day);
  }

  private static int counted(LocalDate from, LocalDate to) {
    return (int)
        from.plusDays(1).datesUntil(to.plusDays(1)).filter(WorkingDaysTest::worked).count();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, true",
    "2026-11-21, false",
    "2026-11-22, false",
    "2026-11-23, true",
    "2026-12-24, true",
    "2026-12-25, false",
    "2026-12-26, false",
    "2026-12-28, false",
    "2026-12-29, true",
    "2024-02-29, true",
    "2020-05-04, true",
    "2020-05-08, false",
    "2022-05-30, true",
    "2022-06-02, false",
    "2022-06-03, false",
    "2022-09-19, false",
    "2023-05-08, false",
    // Scotland's and Northern Ireland's are working days here.
    "2026-01-02, true",
    "2026-03-17, true",
    "2026-07-13, true",
    "2026-11-30, true"
  })
  void a_working_day_is_a_weekday_that_is_no_bank_holiday(LocalDate day, boolean working) {
    assertThat(DAYS.between(day.minusDays(1), day)).isEqualTo(working ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    // A plain week.
    "2026-11-16, 0, 2026-11-16",
    "2026-11-16, 1, 2026-11-17",
    "2026-11-16, 5, 2026-11-23",
    // From a Friday, a Saturday, a Sunday; none of them counts.
    "2026-11-20, 1, 2026-11-23",
    "2026-11-21, 1, 2026-11-23",
    "2026-11-22, 1, 2026-11-23",
    "2026-11-21, 0, 2026-11-21",
    "2026-11-21, 5, 2026-11-27",
    // Christmas, with Boxing Day on a Saturday, and the turn of the year.
    "2026-12-24, 1, 2026-12-29",
    "2026-12-25, 1, 2026-12-29",
    "2026-12-24, 3, 2026-12-31",
    "2026-12-24, 4, 2027-01-04",
    "2027-12-24, 1, 2027-12-29",
    "2027-12-24, 4, 2028-01-04",
    "2022-12-23, 1, 2022-12-28",
    // Easter.
    "2026-04-02, 1, 2026-04-07",
    "2026-04-02, 10, 2026-04-20",
    "2026-04-03, 1, 2026-04-07",
    // 29 February.
    "2024-02-28, 1, 2024-02-29",
    "2024-02-28, 2, 2024-03-01",
    "2023-02-28, 1, 2023-03-01",
    "2028-02-28, 2, 2028-03-01",
    // Two special days in one week, and a moved one.
    "2022-06-01, 1, 2022-06-06",
    "2022-05-27, 1, 2022-05-30",
    "2020-05-07, 1, 2020-05-11",
    // The Sunday on which the clocks change is a day like any other Sunday.
    "2026-03-27, 1, 2026-03-30",
    "2026-10-23, 1, 2026-10-26",
    // Twenty from the middle of December.
    "2026-12-14, 20, 2027-01-14"
  })
  void a_period_ends_on_a_working_day(LocalDate from, int workingDays, LocalDate end) {
    assertThat(DAYS.plus(from, workingDays)).isEqualTo(end);
    assertThat(DAYS.between(from, end)).isEqualTo(workingDays);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16, 2026-11-16, 0",
    "2026-11-16, 2026-11-17, 1",
    "2026-11-17, 2026-11-16, -1",
    "2026-11-20, 2026-11-22, 0",
    "2026-11-22, 2026-11-20, 0",
    "2026-11-21, 2026-11-23, 1",
    "2026-11-23, 2026-11-20, -1",
    "2026-12-24, 2026-12-28, 0",
    "2026-12-31, 2027-01-04, 1",
    "2024-01-01, 2024-12-31, 254",
    "2019-01-01, 2028-12-31, 2526"
  })
  void between_two_days_the_first_does_not_count(LocalDate from, LocalDate to, int workingDays) {
    assertThat(DAYS.between(from, to)).isEqualTo(workingDays);
    assertThat(DAYS.between(to, from)).isEqualTo(-workingDays);
  }

  @Test
  void there_is_no_period_of_fewer_than_no_days() {
    assertThatThrownBy(() -> DAYS.plus(LocalDate.of(2026, 11, 16), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void beyond_the_list_only_weekends_are_known() {
    assertThat(DAYS.plus(LocalDate.of(2029, 12, 24), 2)).isEqualTo("2029-12-26");
    assertThat(DAYS.between(LocalDate.of(1969, 12, 26), LocalDate.of(1969, 12, 29))).isEqualTo(1);
    assertThat(DAYS.plus(LocalDate.of(1969, 12, 20), 6)).isEqualTo("1969-12-29");
  }

  @Test
  void a_bank_holiday_on_a_weekend_takes_no_working_day() {
    WorkingDays days =
        new WorkingDays(
            new BankHolidays(
                "a test",
                LocalDate.EPOCH,
                List.of(new BankHoliday(LocalDate.of(2026, 12, 26), "Boxing Day"))));

    assertThat(days.between(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 28))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20261122, 1971})
  void counting_agrees_with_going_day_by_day(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate from = England.anyDay(random);
      LocalDate to = from.plusDays(random.nextInt(700));
      int n = random.nextInt(1, 400);
      LocalDate end = DAYS.plus(from, n);

      assertThat(DAYS.between(from, to)).as("%s %s", from, to).isEqualTo(counted(from, to));
      assertThat(DAYS.between(from, end)).as("%s + %s", from, n).isEqualTo(n);
      assertThat(worked(end)).as("%s + %s", from, n).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20261122, 1999})
  void what_starts_later_or_takes_longer_does_not_end_sooner(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate from = England.anyDay(random);
      LocalDate middle = from.plusDays(random.nextInt(60));
      LocalDate to = middle.plusDays(random.nextInt(60));
      int n = random.nextInt(60);

      assertThat(DAYS.plus(middle, n))
          .as("%s %s %s", from, middle, n)
          .isAfterOrEqualTo(DAYS.plus(from, n));
      assertThat(DAYS.plus(from, n + 1)).as("%s + %s", from, n).isAfter(DAYS.plus(from, n));
      assertThat(DAYS.plus(DAYS.plus(from, n), 7))
          .as("%s + %s", from, n)
          .isEqualTo(DAYS.plus(from, n + 7));
      assertThat(DAYS.between(from, middle) + DAYS.between(middle, to))
          .as("%s %s %s", from, middle, to)
          .isEqualTo(DAYS.between(from, to));
      assertThat(DAYS.between(to, from)).isEqualTo(-DAYS.between(from, to));
    }
  }
}
