package uk.healthtech.pipeline.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.Actor;

/**
 * Everything that is said and done in the demonstration, each on its day. Tales are written one
 * after the other; what happened is in the order of the days.
 */
final class Script {
  /** One thing that somebody does. */
  record Line(LocalDate on, Actor by, Command command) {}

  private final LocalDate first;
  private final LocalDate end;
  private final List<Line> lines = new ArrayList<>();
  private int texts;

  /**
   * An empty script.
   *
   * @param first the first day of the story
   * @param end the first day after it, on which the demonstration is started
   */
  Script(LocalDate first, LocalDate end) {
    this.first = first;
    this.end = end;
  }

  /** Writes down what somebody does on a day. What would come after the end is not told. */
  void line(LocalDate on, Actor by, Command command) {
    if (on.isBefore(first)) {
      throw new IllegalStateException("On " + on + " there is no story yet: " + command);
    }
    if (on.isBefore(end)) {
      lines.add(new Line(on, by, command));
    }
  }

  /** The lines in the order of their days; those of one day as they were written. */
  List<Line> inOrder() {
    return lines.stream().sorted(Comparator.comparing(Line::on)).toList();
  }

  /** A text that is held apart; it is known by its place in the script. */
  FreeText text(String words) {
    return FreeText.known(words, "demonstration", "text", Integer.toString(texts++));
  }

  /** That many days before the demonstration is started. */
  LocalDate ago(int days) {
    return working(end.minusDays(days));
  }

  /** The day itself, or the Monday after it. */
  static LocalDate working(LocalDate day) {
    LocalDate next = day;
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** Whether the story tells of that day. */
  boolean has(LocalDate day) {
    return day.isBefore(end);
  }

  /** The first day of the story. */
  LocalDate first() {
    return first;
  }
}
