package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.ApprovalLapsed;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

class StartPilotTest {
  private static Scenario<InnovationStream, InnovationCommand, InnovationEvent> approved() {
    return given(
        proposed(),
        accepted(),
        inTesting(),
        pilotRequestedAt(LEEDS_TEACHING),
        pilotApprovedAt(LEEDS_TEACHING));
  }

  @Test
  void an_approved_pilot_begins() {
    approved()
        .when(ask(START_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(new PilotStarted(INNOVATION, pilotAt(LEEDS_TEACHING), TODAY));
  }

  @Test
  void the_last_day_to_start_is_the_day_to_start_by() {
    approved()
        .on(Days.START_BY)
        .when(ask(START_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(new PilotStarted(INNOVATION, pilotAt(LEEDS_TEACHING), Days.START_BY));
  }

  @Test
  void after_that_day_the_approval_has_lapsed() {
    approved()
        .on(Days.START_BY.plusDays(1))
        .when(ask(START_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new ApprovalLapsed(Days.START_BY));
  }

  @Test
  void a_start_in_time_can_be_reported_late() {
    approved()
        .on(Days.START_BY.plusDays(1))
        .when(ask(START_PILOT, Days.START_BY), actingFor(LEEDS_TEACHING))
        .thenHappened(new PilotStarted(INNOVATION, pilotAt(LEEDS_TEACHING), Days.START_BY));
  }

  @Test
  void it_does_not_begin_unapproved() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(ask(START_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new PilotIs(PilotStatus.REQUESTED, Set.of(PilotStatus.APPROVED)));
  }

  @Test
  void it_does_not_begin_before_its_approval() {
    approved()
        .when(ask(START_PILOT, Days.APPROVED.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.APPROVED)));
  }
}
