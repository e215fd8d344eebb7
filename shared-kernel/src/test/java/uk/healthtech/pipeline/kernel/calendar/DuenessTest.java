package uk.healthtech.pipeline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.kernel.calendar.England.DAYS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuenessTest {
  @ParameterizedTest
  @CsvSource({
    // Due on a Thursday, soon within five.
    "2026-11-26, 2026-11-18, 5, LATER",
    "2026-11-26, 2026-11-19, 5, SOON",
    "2026-11-26, 2026-11-22, 5, SOON",
    "2026-11-26, 2026-11-25, 5, SOON",
    "2026-11-26, 2026-11-26, 5, DUE",
    "2026-11-26, 2026-11-27, 5, OVERDUE",
    // Nothing is soon.
    "2026-11-26, 2026-11-25, 0, LATER",
    "2026-11-26, 2026-11-26, 0, DUE",
    // A certificate that expires on a Sunday does so on that Sunday.
    "2026-11-22, 2026-11-19, 0, LATER",
    "2026-11-22, 2026-11-20, 0, SOON",
    "2026-11-22, 2026-11-21, 0, SOON",
    "2026-11-22, 2026-11-22, 0, DUE",
    "2026-11-22, 2026-11-23, 0, OVERDUE",
    // Five working days before the New Year begin well before it.
    "2027-01-04, 2026-12-22, 5, LATER",
    "2027-01-04, 2026-12-23, 5, SOON",
    // 29 February.
    "2024-03-01, 2024-02-28, 2, SOON",
    "2024-03-01, 2024-02-28, 1, LATER",
    // A day that somebody mistyped.
    "+999999999-12-31, 2026-11-22, 5, LATER"
  })
  void a_fixed_day_comes_nearer(LocalDate dueOn, LocalDate today, int soon, Dueness expected) {
    assertThat(Dueness.of(dueOn, today, DAYS, soon)).isEqualTo(expected);
  }

  @Test
  void soon_is_no_fewer_than_no_days() {
    LocalDate day = LocalDate.of(2026, 11, 26);

    assertThatThrownBy(() -> Dueness.of(day, day, DAYS, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
