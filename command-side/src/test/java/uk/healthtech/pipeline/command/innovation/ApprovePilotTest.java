package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.evaluated;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotDeclinedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

class ApprovePilotTest {
  private static ApprovePilot toStartBy(LocalDate startBy) {
    return new ApprovePilot(INNOVATION, pilotAt(LEEDS_TEACHING), List.of(), startBy, null);
  }

  @Test
  void a_trust_approves_its_pilot_on_conditions() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new PilotApproved(
                INNOVATION,
                pilotAt(LEEDS_TEACHING),
                List.of(CONDITION.held()),
                Days.START_BY,
                TODAY));
  }

  @Test
  void a_trust_approves_its_pilot_without_conditions() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(toStartBy(TODAY), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new PilotApproved(INNOVATION, pilotAt(LEEDS_TEACHING), List.of(), TODAY, TODAY));
  }

  @Test
  void a_trust_cannot_approve_another_trusts_pilot() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(ask(APPROVE_PILOT), actingFor(AIREDALE))
        .thenRefused(new NotYourOrganisation(LEEDS_TEACHING));
  }

  @Test
  void what_nobody_asked_for_cannot_be_approved() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(AIREDALE))
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new NoSuchPilot(pilotAt(LEEDS_TEACHING)));
  }

  @Test
  void a_pilot_is_approved_only_while_it_is_requested() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotApprovedAt(LEEDS_TEACHING))
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new PilotIs(PilotStatus.APPROVED, Set.of(PilotStatus.REQUESTED)));
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotDeclinedAt(LEEDS_TEACHING))
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new PilotIs(PilotStatus.DECLINED, Set.of(PilotStatus.REQUESTED)));
  }

  @Test
  void a_pilot_still_waiting_when_deployment_begins_can_be_approved() {
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(AIREDALE),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING),
            evaluated())
        .when(
            new ApprovePilot(INNOVATION, pilotAt(AIREDALE), List.of(), Days.START_BY, null),
            actingFor(AIREDALE))
        .thenHappened(
            new PilotApproved(INNOVATION, pilotAt(AIREDALE), List.of(), Days.START_BY, TODAY));
  }

  @Test
  void it_is_not_approved_before_it_was_asked_for() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(ask(APPROVE_PILOT, Days.REQUESTED.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.REQUESTED)));
  }

  @Test
  void the_day_to_start_by_is_after_the_approval_and_within_reason() {
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(toStartBy(TODAY.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("startBy", new TooEarly(TODAY)));
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(toStartBy(TODAY.plusYears(21)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("startBy", new TooLate(TODAY.plusYears(20))));
  }
}
