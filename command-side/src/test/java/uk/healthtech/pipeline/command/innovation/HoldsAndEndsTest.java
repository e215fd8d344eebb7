package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.resumed;
import static uk.healthtech.pipeline.command.innovation.Story.whoMay;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.PUT_ON_HOLD;
import static uk.healthtech.pipeline.kernel.innovation.Action.RESUME;
import static uk.healthtech.pipeline.kernel.innovation.Action.STOP;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.Phase;

class HoldsAndEndsTest {
  @Test
  void the_innovator_withdraws() {
    given(proposed())
        .when(ask(WITHDRAW), INNOVATOR)
        .thenHappened(new InnovationWithdrawn(INNOVATION, REASON.held(), TODAY));
  }

  @Test
  void the_office_puts_on_hold_and_resumes() {
    given(proposed())
        .when(ask(PUT_ON_HOLD), OFFICE)
        .thenHappened(new InnovationPutOnHold(INNOVATION, REASON.held(), TODAY));
    given(proposed(), onHold())
        .when(ask(RESUME), OFFICE)
        .thenHappened(new InnovationResumed(INNOVATION, REASON.held(), TODAY));
  }

  @Test
  void the_office_stops_for_good() {
    given(inDeployment())
        .when(ask(STOP), OFFICE)
        .thenHappened(new InnovationStopped(INNOVATION, REASON.held(), TODAY));
  }

  @Test
  void what_is_on_hold_can_be_withdrawn_and_stopped() {
    given(inDeployment(), onHold())
        .when(ask(WITHDRAW), INNOVATOR)
        .thenHappened(new InnovationWithdrawn(INNOVATION, REASON.held(), TODAY));
    given(inDeployment(), onHold())
        .when(ask(STOP), OFFICE)
        .thenHappened(new InnovationStopped(INNOVATION, REASON.held(), TODAY));
  }

  @Test
  void on_hold_a_trust_waits_with_its_decision() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING), onHold())
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new NotInThisPhase(APPROVE_PILOT, Phase.ON_HOLD, APPROVE_PILOT.phases()));
  }

  @Test
  void after_the_hold_its_pilots_are_what_they_were() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            onHold(),
            resumed())
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenAccepted();
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHDRAW", "PUT_ON_HOLD", "STOP"})
  void none_of_it_comes_before_what_it_follows(Action action) {
    given(proposed())
        .when(ask(action, Days.SUBMITTED.minusDays(1)), whoMay(action))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SUBMITTED)));
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHDRAW", "PUT_ON_HOLD", "STOP"})
  void what_halts_everything_follows_the_latest_of_every_pilot(Action action) {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(ask(action, Days.REQUESTED.minusDays(1)), whoMay(action))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.REQUESTED)));
  }

  @Test
  void nothing_is_resumed_before_it_was_held() {
    given(proposed(), onHold())
        .when(ask(RESUME, Days.HELD.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.HELD)));
  }
}
