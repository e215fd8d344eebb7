package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.evaluated;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.readingAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.COMPLETE_PILOT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;

class CompletePilotTest {
  @Test
  void a_running_pilot_ends_with_findings_and_a_recommendation() {
    given(proposed(), accepted(), inTesting(), pilotRunningAt(LEEDS_TEACHING))
        .when(ask(COMPLETE_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new PilotCompleted(
                INNOVATION, pilotAt(LEEDS_TEACHING), FINDINGS.held(), Recommendation.ADOPT, TODAY));
  }

  @Test
  void a_pilot_still_running_when_deployment_begins_is_completed_there() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(AIREDALE),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING),
            evaluated())
        .when(
            new CompletePilot(
                INNOVATION, pilotAt(AIREDALE), FINDINGS, Recommendation.ABANDON, null),
            actingFor(AIREDALE))
        .thenHappened(
            new PilotCompleted(
                INNOVATION, pilotAt(AIREDALE), FINDINGS.held(), Recommendation.ABANDON, TODAY));
  }

  @Test
  void it_is_completed_only_once() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING))
        .when(ask(COMPLETE_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(
            new PilotIs(PilotStatus.COMPLETED, Set.of(PilotStatus.RUNNING, PilotStatus.SUSPENDED)));
  }

  @Test
  void it_does_not_end_before_its_last_reading() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(LEEDS_TEACHING),
            readingAt(LEEDS_TEACHING))
        .when(ask(COMPLETE_PILOT, Days.READ.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.READ)));
  }
}
