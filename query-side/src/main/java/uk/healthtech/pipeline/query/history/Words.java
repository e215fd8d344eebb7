package uk.healthtech.pipeline.query.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.innovation.Gate;

/** Pieces of which sentences are made. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as "1 patient" and "2 patients". */
  static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : number + " " + many;
  }

  static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  /** What ends a sentence about a decision of leadership; nothing where no meeting was needed. */
  static String agreedAt(@Nullable Meeting meeting) {
    return meeting == null
        ? ""
        : ", as agreed at meeting %s on %s".formatted(meeting.reference(), day(meeting.heldOn()));
  }

  /** What ends a sentence that says itself what leadership agreed. */
  static String atMeeting(Meeting meeting) {
    return " at meeting %s on %s".formatted(meeting.reference(), day(meeting.heldOn()));
  }

  /** What somebody wrote, told from our own words. */
  static String quoted(String text) {
    return "“" + text + "”";
  }

  static String gate(Gate gate) {
    return switch (gate) {
      case SCREENING -> "the screening gate";
      case READINESS -> "the readiness gate";
      case EVALUATION -> "the evaluation gate";
      case SCALE -> "the scale gate";
    };
  }
}
