package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.readingAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.READING;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_READING;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

class RecordReadingTest {
  @Test
  void a_running_pilots_measure_is_read() {
    given(proposed(), accepted(), inTesting(), pilotRunningAt(LEEDS_TEACHING))
        .when(ask(RECORD_READING), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new ReadingRecorded(
                INNOVATION, pilotAt(LEEDS_TEACHING), VISITS.name(), READING, TODAY));
  }

  @Test
  void readings_may_come_in_any_order() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(LEEDS_TEACHING),
            readingAt(LEEDS_TEACHING))
        .when(ask(RECORD_READING, Days.BEGUN), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new ReadingRecorded(
                INNOVATION, pilotAt(LEEDS_TEACHING), VISITS.name(), READING, Days.BEGUN));
  }

  @Test
  void only_what_the_plan_measures_is_read() {
    given(proposed(), accepted(), inTesting(), pilotRunningAt(LEEDS_TEACHING))
        .when(
            new RecordReading(INNOVATION, pilotAt(LEEDS_TEACHING), "Falls", READING, null),
            actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("measure", new NotOneOf(List.of("Visits"))));
  }

  @Test
  void nothing_is_read_before_the_pilot_runs_or_after_it_has_ended() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotApprovedAt(LEEDS_TEACHING))
        .when(ask(RECORD_READING), actingFor(LEEDS_TEACHING))
        .thenRefused(
            new PilotIs(PilotStatus.APPROVED, Set.of(PilotStatus.RUNNING, PilotStatus.SUSPENDED)));
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING))
        .when(ask(RECORD_READING), actingFor(LEEDS_TEACHING))
        .thenRefused(
            new PilotIs(PilotStatus.COMPLETED, Set.of(PilotStatus.RUNNING, PilotStatus.SUSPENDED)));
  }

  @Test
  void no_reading_is_older_than_the_pilot() {
    given(proposed(), accepted(), inTesting(), pilotRunningAt(LEEDS_TEACHING))
        .when(ask(RECORD_READING, Days.BEGUN.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("takenOn", new TooEarly(Days.BEGUN)));
  }
}
