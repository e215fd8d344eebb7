package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.readingAt;
import static uk.healthtech.pipeline.command.innovation.Story.readingCorrectedAt;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Wishes.READING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchReading;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.ReadingExists;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CorrectReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.PilotId;

class CorrectReadingTest {
  private static final PilotId PILOT = pilotAt(LEEDS_TEACHING);
  private static final Past READ =
      tested().then(pilotRunningAt(LEEDS_TEACHING)).then(readingAt(LEEDS_TEACHING));

  private static CorrectReading correct(LocalDate takenOn, @Nullable BigDecimal value) {
    return new CorrectReading(INNOVATION, PILOT, VISITS.name(), takenOn, value, REASON, null);
  }

  private static ReadingCorrected corrected(@Nullable BigDecimal value) {
    return new ReadingCorrected(
        INNOVATION, PILOT, VISITS.name(), Days.READ, value, REASON.held(), TODAY);
  }

  private static List<Pilot.Reading> readings(Past... past) {
    return Objects.requireNonNull(((Known) Roads.end(past)).pilots().get(PILOT)).readings();
  }

  @Test
  void what_was_recorded_for_a_day_is_put_right() {
    given(READ)
        .when(correct(Days.READ, READING), actingFor(LEEDS_TEACHING))
        .thenHappened(corrected(READING));
    assertThat(readings(READ, readingCorrectedAt(LEEDS_TEACHING, READING)))
        .containsExactly(new Pilot.Reading(VISITS.name(), Days.READ, READING, true));
  }

  @Test
  void what_should_not_have_been_recorded_is_taken_away() {
    given(READ)
        .when(correct(Days.READ, null), actingFor(LEEDS_TEACHING))
        .thenHappened(corrected(null));
    assertThat(readings(READ, readingCorrectedAt(LEEDS_TEACHING, null))).isEmpty();
  }

  @Test
  void it_can_be_put_right_after_the_pilot_has_ended() {
    given(READ, pilotCompletedAt(LEEDS_TEACHING))
        .when(correct(Days.READ, READING), actingFor(LEEDS_TEACHING))
        .thenHappened(corrected(READING));
  }

  @Test
  void the_same_value_again_is_no_correction() {
    given(READ)
        .when(correct(Days.READ, new BigDecimal("3.1")), actingFor(LEEDS_TEACHING))
        .thenRefused(new NothingChanged());
  }

  @Test
  void where_nothing_is_recorded_nothing_is_put_right() {
    given(READ)
        .when(correct(Days.BEGUN, READING), actingFor(LEEDS_TEACHING))
        .thenRefused(new NoSuchReading(VISITS.name(), Days.BEGUN));
    given(READ, readingCorrectedAt(LEEDS_TEACHING, null))
        .when(correct(Days.READ, READING), actingFor(LEEDS_TEACHING))
        .thenRefused(new NoSuchReading(VISITS.name(), Days.READ));
  }

  @Test
  void a_day_is_read_once_and_again_after_its_reading_was_taken_away() {
    RecordReading again = new RecordReading(INNOVATION, PILOT, VISITS.name(), READING, Days.READ);
    given(READ)
        .when(again, actingFor(LEEDS_TEACHING))
        .thenRefused(new ReadingExists(VISITS.name(), Days.READ));
    given(READ, readingCorrectedAt(LEEDS_TEACHING, null))
        .when(again, actingFor(LEEDS_TEACHING))
        .thenAccepted();
  }
}
