package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.command.FakeFacts;

/** The days on which the stories happen, in their order. */
final class Days {
  static final LocalDate STARTED = LocalDate.of(2026, 1, 5);
  static final LocalDate SUBMITTED = LocalDate.of(2026, 1, 12);
  static final LocalDate SCREENED = LocalDate.of(2026, 1, 19);
  static final LocalDate DOCUMENTED = LocalDate.of(2026, 1, 21);
  static final LocalDate READY = LocalDate.of(2026, 1, 26);
  static final LocalDate REQUESTED = LocalDate.of(2026, 2, 2);
  static final LocalDate ASKED = LocalDate.of(2026, 2, 4);
  static final LocalDate ANSWERED = LocalDate.of(2026, 2, 6);
  static final LocalDate APPROVED = LocalDate.of(2026, 2, 9);
  static final LocalDate BEGUN = LocalDate.of(2026, 2, 16);
  static final LocalDate READ = LocalDate.of(2026, 2, 20);
  static final LocalDate SUSPENDED = LocalDate.of(2026, 2, 23);
  static final LocalDate RESOLVED = LocalDate.of(2026, 2, 25);
  static final LocalDate COMPLETED = LocalDate.of(2026, 2, 27);
  static final LocalDate EVALUATED = LocalDate.of(2026, 3, 3);
  static final LocalDate PLANNED = LocalDate.of(2026, 3, 4);
  static final LocalDate LIVE = LocalDate.of(2026, 3, 6);
  static final LocalDate REPORTED = LocalDate.of(2026, 3, 9);
  static final LocalDate SCALED = LocalDate.of(2026, 3, 11);
  static final LocalDate HELD = LocalDate.of(2026, 3, 12);
  static final LocalDate ENDED = LocalDate.of(2026, 3, 13);
  static final LocalDate TOMORROW = FakeFacts.TODAY.plusDays(1);

  /** By when the conditions of the gates are to be met. */
  static final LocalDate CONDITION_DUE = LocalDate.of(2026, 3, 31);

  /** By when an approved pilot has to start. */
  static final LocalDate START_BY = LocalDate.of(2026, 4, 30);

  /** By when a pilot had to start whose approval has lapsed meanwhile. */
  static final LocalDate LAPSED_BY = LocalDate.of(2026, 3, 10);

  /** The first day on which the certificates of the stories no longer count. */
  static final LocalDate EXPIRES = LocalDate.of(2026, 9, 1);

  /** The days between which the pilot is planned. */
  static final LocalDate PILOT_FROM = LocalDate.of(2026, 4, 1);

  static final LocalDate PILOT_TO = LocalDate.of(2026, 6, 30);

  private Days() {}
}
