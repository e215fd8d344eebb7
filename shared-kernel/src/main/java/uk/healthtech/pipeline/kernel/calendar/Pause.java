package uk.healthtech.pipeline.kernel.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood. Its first day is the day of the event that paused it, its last the
 * day of the event that set it going again; as with the day on which a clock starts, what is left
 * begins to be counted on the day after. So the first day is used and the last is not: the clock
 * stood on the days after {@code from}, up to and including {@code until}, and a pause that begins
 * and ends on one day costs nothing.
 *
 * @param until null while the clock still stands
 */
public record Pause(LocalDate from, @Nullable LocalDate until) {
  /**
   * A pause, open or over.
   *
   * @throws IllegalArgumentException if it would end before it begins
   */
  public Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A pause from " + from + " until " + until);
    }
  }

  /** Whether nobody has set the clock going again. */
  public boolean open() {
    return until == null;
  }

  /** Whether a clock that this pauses stands at the end of the day. */
  boolean stands(LocalDate day) {
    return !from.isAfter(day) && (until == null || until.isAfter(day));
  }
}
