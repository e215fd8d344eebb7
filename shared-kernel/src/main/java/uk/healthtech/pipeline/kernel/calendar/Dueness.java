package uk.healthtech.pipeline.kernel.calendar;

import java.time.LocalDate;

/** How near the day is by which something is to be done. */
public enum Dueness {
  /** The clock stands: nobody is late, and no day can be named, even if the day had gone by. */
  PAUSED,
  /** There is time. */
  LATER,
  /** Only as many working days are left as count as soon, or fewer. */
  SOON,
  /** Today is the last day. */
  DUE,
  /** The last day has gone by. */
  OVERDUE;

  /**
   * How near a fixed day is, such as that of a condition or of a certificate's expiry. The day need
   * not be a working day: what is due on a Sunday is due on that Sunday, and is overdue on Monday.
   *
   * @param soonWithin the number of working days after today, up to and including the day, from
   *     which on downwards it is soon
   * @throws IllegalArgumentException if {@code soonWithin} is negative
   */
  public static Dueness of(LocalDate dueOn, LocalDate today, WorkingDays days, int soonWithin) {
    if (soonWithin < 0) {
      throw new IllegalArgumentException("Soon within " + soonWithin + " working days");
    }
    if (today.isAfter(dueOn)) {
      return OVERDUE;
    }
    if (today.equals(dueOn)) {
      return DUE;
    }
    return days.count(today, dueOn) > soonWithin ? LATER : SOON;
  }
}
