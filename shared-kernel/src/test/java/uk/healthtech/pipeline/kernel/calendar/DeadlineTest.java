package uk.healthtech.pipeline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.kernel.calendar.England.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  /** Ten working days from Monday 2 November 2026: due on Monday the 16th. */
  private static final Deadline TEN = new Deadline(MONDAY, 10, List.of());

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }

  private static Pause pause(int from, int until) {
    return new Pause(november(from), november(until));
  }

  private static Pause openFrom(int from) {
    return new Pause(november(from), null);
  }

  private static Deadline ten(Pause... pauses) {
    return new Deadline(MONDAY, 10, List.of(pauses));
  }

  @ParameterizedTest
  @CsvSource({
    // day, used, state
    "2026-10-30, 0, LATER",
    "2026-11-02, 0, LATER",
    "2026-11-03, 1, LATER",
    "2026-11-10, 6, LATER",
    "2026-11-11, 7, SOON",
    "2026-11-13, 9, SOON",
    "2026-11-15, 9, SOON",
    "2026-11-16, 10, DUE",
    "2026-11-17, 11, OVERDUE",
    "2026-11-30, 20, OVERDUE"
  })
  void a_clock_runs_on_working_days(LocalDate today, int used, Dueness state) {
    assertThat(TEN.dueOn(DAYS)).contains(november(16));
    assertThat(TEN.workingDaysUsed(DAYS, today)).isEqualTo(used);
    assertThat(TEN.state(DAYS, today, 3)).isEqualTo(state);
  }

  @Test
  void what_was_due_on_friday_is_overdue_on_saturday() {
    Deadline nine = new Deadline(MONDAY, 9, List.of());

    assertThat(nine.workingDaysUsed(DAYS, november(14))).isEqualTo(9);
    assertThat(nine.state(DAYS, november(13), 3)).isEqualTo(Dueness.DUE);
    assertThat(nine.state(DAYS, november(14), 3)).isEqualTo(Dueness.OVERDUE);
  }

  @Test
  void no_working_days_end_on_the_day_itself() {
    Deadline atOnce = new Deadline(november(7), 0, List.of());

    assertThat(atOnce.dueOn(DAYS)).contains(november(7));
    assertThat(atOnce.state(DAYS, november(7), 0)).isEqualTo(Dueness.DUE);
    assertThat(atOnce.state(DAYS, november(8), 0)).isEqualTo(Dueness.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource({
    // On one day, a working day or not.
    "5, 5, 16",
    "7, 7, 16",
    // From a Thursday to the Friday: the Friday.
    "5, 6, 17",
    // Over a weekend only.
    "6, 8, 16",
    // From a Friday to the Monday: the Monday.
    "6, 9, 17",
    "5, 12, 23",
    // On the day of the start, and from before it.
    "2, 2, 16",
    "2, 3, 17",
    "1, 3, 17",
    // The last day itself is used when the pause begins on it; the day before it is not enough.
    "13, 16, 17",
    "16, 20, 16",
    "17, 25, 16"
  })
  void a_pause_costs_the_working_days_after_its_first_up_to_its_last(
      int from, int until, int dueOn) {
    assertThat(ten(pause(from, until)).dueOn(DAYS)).contains(november(dueOn));
  }

  @Test
  void the_day_of_the_pause_is_used_and_the_day_of_resuming_is_not() {
    Deadline paused = ten(pause(4, 9));

    assertThat(paused.workingDaysUsed(DAYS, november(3))).isEqualTo(1);
    assertThat(paused.workingDaysUsed(DAYS, november(4))).isEqualTo(2);
    assertThat(paused.workingDaysUsed(DAYS, november(5))).isEqualTo(2);
    assertThat(paused.workingDaysUsed(DAYS, november(9))).isEqualTo(2);
    assertThat(paused.workingDaysUsed(DAYS, november(10))).isEqualTo(3);
  }

  @Test
  void a_day_with_two_reasons_to_wait_counts_once() {
    LocalDate once = LocalDate.of(2026, 11, 23);

    assertThat(ten(pause(5, 12)).dueOn(DAYS)).contains(once);
    assertThat(ten(pause(5, 10), pause(6, 12)).dueOn(DAYS)).contains(once);
    assertThat(ten(pause(6, 12), pause(5, 10)).dueOn(DAYS)).contains(once);
    assertThat(ten(pause(5, 12), pause(6, 9)).dueOn(DAYS)).contains(once);
    assertThat(ten(pause(5, 9), pause(9, 12)).dueOn(DAYS)).contains(once);
    assertThat(ten(pause(5, 12), pause(5, 12)).dueOn(DAYS)).contains(once);
    // Between two pauses the clock runs for a day.
    assertThat(ten(pause(5, 9), pause(10, 12)).dueOn(DAYS)).contains(november(20));
  }

  @Test
  void a_pause_that_pushes_the_day_on_may_push_it_into_another() {
    assertThat(ten(pause(13, 16), pause(16, 18)).dueOn(DAYS)).contains(november(19));
    assertThat(ten(pause(12, 13), pause(16, 18)).dueOn(DAYS)).contains(november(19));
    assertThat(ten(pause(12, 13), pause(17, 18)).dueOn(DAYS)).contains(november(17));
  }

  @Test
  void a_clock_that_stands_has_no_day() {
    Deadline standing = ten(openFrom(5));

    assertThat(standing.paused()).isTrue();
    assertThat(standing.dueOn(DAYS)).isEmpty();
    assertThat(standing.workingDaysUsed(DAYS, november(30))).isEqualTo(3);
    assertThat(standing.state(DAYS, november(4), 3)).isEqualTo(Dueness.LATER);
    assertThat(standing.state(DAYS, november(5), 3)).isEqualTo(Dueness.PAUSED);
    assertThat(standing.state(DAYS, november(30), 3)).isEqualTo(Dueness.PAUSED);

    Deadline running = ten(pause(5, 12));
    assertThat(running.paused()).isFalse();
    assertThat(running.dueOn(DAYS)).contains(november(23));
    assertThat(running.state(DAYS, november(11), 3)).isEqualTo(Dueness.PAUSED);
    assertThat(running.state(DAYS, november(12), 3)).isEqualTo(Dueness.LATER);
    assertThat(running.state(DAYS, november(23), 3)).isEqualTo(Dueness.DUE);
  }

  @Test
  void one_that_was_late_is_late_again_when_it_runs() {
    Deadline standing = ten(openFrom(18));

    assertThat(standing.state(DAYS, november(17), 3)).isEqualTo(Dueness.OVERDUE);
    assertThat(standing.state(DAYS, november(18), 3)).isEqualTo(Dueness.PAUSED);
    assertThat(standing.workingDaysUsed(DAYS, november(25))).isEqualTo(12);
    assertThat(ten(pause(18, 25)).dueOn(DAYS)).contains(november(16));
    assertThat(ten(pause(18, 25)).state(DAYS, november(25), 3)).isEqualTo(Dueness.OVERDUE);
  }

  @Test
  void a_clock_runs_again_when_no_reason_to_wait_is_left() {
    Deadline still = ten(openFrom(5), pause(9, 10));

    assertThat(still.paused()).isTrue();
    assertThat(still.dueOn(DAYS)).isEmpty();
    assertThat(still.state(DAYS, november(11), 3)).isEqualTo(Dueness.PAUSED);
    assertThat(ten(pause(5, 12), pause(9, 10)).paused()).isFalse();
  }

  @Test
  void nonsense_is_no_deadline() {
    assertThatThrownBy(() -> new Deadline(MONDAY, -1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pause(9, 8)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // Christmas and Easter, a leap day: start, allowed, paused from, until, due.
    "2026-12-14, 10, 2026-12-18, 2027-01-04, 2027-01-12",
    "2026-12-14, 10, 2026-12-24, 2026-12-28, 2026-12-30",
    "2026-03-30, 5, 2026-04-02, 2026-04-06, 2026-04-08",
    "2026-03-30, 5, 2026-04-02, 2026-04-07, 2026-04-09",
    "2024-02-26, 5, 2024-02-28, 2024-02-29, 2024-03-05"
  })
  void holidays_within_a_pause_cost_nothing_more(
      LocalDate start, int allowed, LocalDate from, LocalDate until, LocalDate dueOn) {
    Deadline deadline = new Deadline(start, allowed, List.of(new Pause(from, until)));

    assertThat(deadline.dueOn(DAYS)).contains(dueOn);
    assertThat(deadline.workingDaysUsed(DAYS, dueOn)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20261122, 2019})
  void one_pause_adds_exactly_its_working_days(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate start = England.anyDay(random);
      int allowed = random.nextInt(1, 40);
      Deadline plain = new Deadline(start, allowed, List.of());
      LocalDate from = start.plusDays(random.nextInt(30));
      LocalDate until = from.plusDays(random.nextInt(40));
      LocalDate due = plain.dueOn(DAYS).orElseThrow();
      int cost = from.isBefore(due) ? DAYS.between(from, until) : 0;

      assertThat(new Deadline(start, allowed, List.of(new Pause(from, until))).dueOn(DAYS))
          .as("%s + %s, paused %s to %s", start, allowed, from, until)
          .contains(DAYS.plus(due, cost));
    }
  }

  /** Against the definition, one day at a time, for any pauses in any order. */
  @ParameterizedTest
  @ValueSource(longs = {4, 20261122, 2020})
  void any_pauses_agree_with_going_day_by_day(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      LocalDate start = England.anyDay(random);
      int allowed = random.nextInt(1, 30);
      List<Pause> pauses = new ArrayList<>();
      for (int p = random.nextInt(5); p > 0; p--) {
        LocalDate from = start.plusDays(random.nextInt(-10, 60));
        pauses.add(new Pause(from, from.plusDays(random.nextInt(20))));
      }
      Deadline deadline = new Deadline(start, allowed, pauses);
      Collections.shuffle(pauses, random);
      assertThat(new Deadline(start, allowed, pauses).dueOn(DAYS)).isEqualTo(deadline.dueOn(DAYS));

      int used = 0;
      LocalDate day = start;
      while (used < allowed) {
        day = day.plusDays(1);
        LocalDate today = day;
        boolean stood =
            pauses.stream()
                .anyMatch(
                    pause ->
                        pause.from().isBefore(today)
                            && pause.until() != null
                            && !today.isAfter(pause.until()));
        used += stood ? 0 : DAYS.between(day.minusDays(1), day);
        assertThat(deadline.workingDaysUsed(DAYS, day)).as("%s %s", deadline, day).isEqualTo(used);
      }
      assertThat(deadline.dueOn(DAYS)).as("%s", deadline).contains(day);
    }
  }
}
