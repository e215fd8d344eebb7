package uk.healthtech.pipeline.kernel.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that gives somebody a number of working days and can be paused. It is counted as {@link
 * WorkingDays#plus} counts: the day on which it starts is not used.
 *
 * <p>Several pauses may overlap, when there is more than one reason to wait; a day on which the
 * clock stood for two reasons is one day, and it runs again when none of them is open. {@link
 * Pause} says which of its days count.
 *
 * @param startedOn the day on which what is to be dealt with arrived
 * @param workingDays how many are allowed
 * @param pauses in the order of their first days
 */
public record Deadline(LocalDate startedOn, int workingDays, List<Pause> pauses) {
  /**
   * Puts the pauses in order.
   *
   * @throws IllegalArgumentException if fewer than no days are allowed
   */
  public Deadline {
    if (workingDays < 0) {
      throw new IllegalArgumentException("A deadline of " + workingDays + " working days");
    }
    pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
  }

  /** The last day on which it is not late. None while a pause is open: it may last for ever. */
  public Optional<LocalDate> dueOn(WorkingDays days) {
    return paused() ? Optional.empty() : Optional.of(due(days));
  }

  /**
   * The working days after the start, up to and including today, on which the clock ran. Goes on
   * past the number allowed; none before the start.
   */
  public int workingDaysUsed(WorkingDays days, LocalDate today) {
    return today.isAfter(startedOn) ? days.between(startedOn, today) - stood(days, today) : 0;
  }

  /** Whether a pause is open. */
  public boolean paused() {
    return pauses.stream().anyMatch(Pause::open);
  }

  /**
   * Where it stands at the end of a day: paused if the clock stands then, otherwise as near as its
   * last day is. A pause that is said to begin on a later day does not make it paused yet.
   *
   * @param soonWithin as for {@link Dueness#of}
   */
  public Dueness state(WorkingDays days, LocalDate today, int soonWithin) {
    return pauses.stream().anyMatch(pause -> pause.stands(today))
        ? Dueness.PAUSED
        : Dueness.of(due(days), today, days, soonWithin);
  }

  /** The last day by the pauses that are over. */
  private LocalDate due(WorkingDays days) {
    Deadline known =
        new Deadline(
            startedOn, workingDays, pauses.stream().filter(pause -> !pause.open()).toList());
    // The days on which it stood push the end on, and may bring others on to the way.
    LocalDate due = days.plus(startedOn, workingDays);
    while (true) {
      LocalDate later = days.plus(startedOn, workingDays + known.stood(days, due));
      if (later.equals(due)) {
        return due;
      }
      due = later;
    }
  }

  /** The working days after the start, up to and including the last, on which the clock stood. */
  private int stood(WorkingDays days, LocalDate last) {
    int stood = 0;
    LocalDate reached = startedOn;
    for (Pause pause : pauses) {
      LocalDate from = later(pause.from(), reached);
      LocalDate until = earlier(pause.until(), last);
      if (until.isAfter(from)) {
        stood += days.between(from, until);
        reached = until;
      }
    }
    return stood;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
    return one == null || one.isAfter(other) ? other : one;
  }
}
