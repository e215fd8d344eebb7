package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_PILOT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

class DeclinePilotTest {
  @Test
  void a_trust_declines_with_its_reason() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(ask(DECLINE_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(new PilotDeclined(INNOVATION, pilotAt(LEEDS_TEACHING), REASON.held(), TODAY));
  }

  @Test
  void what_was_approved_is_not_declined() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotApprovedAt(LEEDS_TEACHING))
        .when(ask(DECLINE_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(
            new PilotIs(
                PilotStatus.APPROVED, Set.of(PilotStatus.REQUESTED, PilotStatus.PART_APPROVED)));
  }

  @Test
  void it_is_not_declined_before_it_was_asked_for() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(ask(DECLINE_PILOT, Days.REQUESTED.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.REQUESTED)));
  }
}
