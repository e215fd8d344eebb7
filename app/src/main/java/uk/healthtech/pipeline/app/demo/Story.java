package uk.healthtech.pipeline.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;

/** Which days the story of this demonstration is about, and whether it has been told. */
final class Story {
  private static final String STEP = "demonstration";
  private static final int YEARS = 3;

  private final JdbcTemplate jdbc;

  Story(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The first day after it; kept since the first start, which may have been cut short. */
  LocalDate end() {
    return Objects.requireNonNull(
        jdbc.queryForObject("SELECT story_end FROM kind_of_data", LocalDate.class));
  }

  /** Before anybody does anything: when what ships with the product is entered. */
  Instant eve() {
    return start(end()).minusDays(1).atStartOfDay(WorkingDays.ENGLAND).toInstant();
  }

  /** The first working day of the years before its end. */
  static LocalDate start(LocalDate end) {
    return Script.working(end.minusYears(YEARS));
  }

  /** Whether it has been told to its end. */
  boolean isTold() {
    Integer told =
        jdbc.queryForObject("SELECT count(*) FROM first_start WHERE step = ?", Integer.class, STEP);
    return told != null && told > 0;
  }

  /** It need not be told again. */
  void told(Instant at) {
    jdbc.update(
        "INSERT INTO first_start (step, done_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        STEP,
        OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
  }
}
