package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.AIREDALE_CODE;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.COUNCIL_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.UNKNOWN_CODE;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.OBJECTIVES;
import static uk.healthtech.pipeline.command.innovation.Story.PLAN;
import static uk.healthtech.pipeline.command.innovation.Story.VISITS;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.byOne;
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
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.PilotAlreadyOpen;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;

class RequestPilotTest {
  private static RequestPilot at(OdsCode code, PilotPlan<FreeText> plan) {
    return new RequestPilot(INNOVATION, pilotAt(LEEDS_TEACHING), code, plan, null);
  }

  private static PilotPlan<FreeText> planned(LocalDate startsOn, LocalDate endsOn) {
    return new PilotPlan<>(OBJECTIVES, List.of(VISITS), null, 40, startsOn, endsOn);
  }

  private static InnovationEvent requestedToday() {
    return new PilotRequested(
        INNOVATION,
        pilotAt(LEEDS_TEACHING),
        LEEDS_TEACHING,
        LEEDS_CODE,
        PLAN.withObjectives(OBJECTIVES.held()),
        byOne(),
        TODAY);
  }

  @Test
  void a_trust_is_asked_under_the_code_of_the_day() {
    given(proposed(), accepted(), inTesting())
        .when(ask(REQUEST_PILOT), INNOVATOR)
        .thenHappened(requestedToday());
  }

  @Test
  void a_trust_whose_approval_lapsed_can_be_asked_again() {
    RequestPilot again =
        new RequestPilot(
            INNOVATION,
            new PilotId(new UUID(4, 4)),
            LEEDS_CODE,
            planned(Days.START_BY.plusDays(2), Days.START_BY.plusDays(90)),
            null);
    var approved =
        given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotApprovedAt(LEEDS_TEACHING));
    approved
        .on(Days.START_BY)
        .when(again, INNOVATOR)
        .thenRefused(new PilotAlreadyOpen(pilotAt(LEEDS_TEACHING), LEEDS_TEACHING));
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotApprovedAt(LEEDS_TEACHING))
        .on(Days.START_BY.plusDays(1))
        .when(again, INNOVATOR)
        .thenAccepted();
  }

  @Test
  void a_trust_outside_the_region_can_be_asked() {
    given(proposed(), accepted(), inTesting())
        .when(new RequestPilot(INNOVATION, pilotAt(YORK), Places.code(YORK), PLAN, null), INNOVATOR)
        .thenHappened(
            new PilotRequested(
                INNOVATION,
                pilotAt(YORK),
                YORK,
                Places.code(YORK),
                PLAN.withObjectives(OBJECTIVES.held()),
                byOne(),
                TODAY));
  }

  @Test
  void nobody_is_asked_under_a_code_that_is_not_known() {
    given(proposed(), accepted(), inTesting())
        .when(at(UNKNOWN_CODE, PLAN), INNOVATOR)
        .thenRefused(FieldsInvalid.one("at", new Unknown("ZZ9")));
  }

  @Test
  void only_a_trust_can_host_a_pilot() {
    given(proposed(), accepted(), inTesting())
        .when(at(COUNCIL_CODE, PLAN), INNOVATOR)
        .thenRefused(new NotATrust(COUNCIL));
  }

  @Test
  void one_trust_has_one_open_pilot_at_a_time() {
    RequestPilot again = new RequestPilot(INNOVATION, pilotAt(AIREDALE), LEEDS_CODE, PLAN, null);
    PilotAlreadyOpen refusal = new PilotAlreadyOpen(pilotAt(LEEDS_TEACHING), LEEDS_TEACHING);
    given(proposed(), accepted(), inTesting(), pilotRequestedAt(LEEDS_TEACHING))
        .when(again, INNOVATOR)
        .thenRefused(refusal);
    given(proposed(), accepted(), inTesting(), pilotRunningAt(LEEDS_TEACHING))
        .when(again, INNOVATOR)
        .thenRefused(refusal);
  }

  @Test
  void after_a_pilot_has_finished_the_trust_can_be_asked_again() {
    RequestPilot again = new RequestPilot(INNOVATION, pilotAt(AIREDALE), LEEDS_CODE, PLAN, null);
    InnovationEvent asked =
        new PilotRequested(
            INNOVATION,
            pilotAt(AIREDALE),
            LEEDS_TEACHING,
            LEEDS_CODE,
            PLAN.withObjectives(OBJECTIVES.held()),
            byOne(),
            TODAY);
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING),
            pilotDeclinedAt(LEEDS_TEACHING))
        .when(again, INNOVATOR)
        .thenHappened(asked);
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING))
        .when(again, INNOVATOR)
        .thenHappened(asked);
  }

  @Test
  void the_id_of_a_pilot_is_never_used_for_another() {
    RequestPilot sameId =
        new RequestPilot(INNOVATION, pilotAt(LEEDS_TEACHING), AIREDALE_CODE, PLAN, null);
    given(
            proposed(),
            accepted(),
            inTesting(),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING))
        .when(sameId, INNOVATOR)
        .thenRefused(new KeyReused());
  }

  @Test
  void measures_are_told_apart_by_their_names() {
    PilotPlan<FreeText> twice =
        new PilotPlan<>(
            OBJECTIVES, List.of(VISITS, VISITS), null, 40, Days.PILOT_FROM, Days.PILOT_TO);
    given(proposed(), accepted(), inTesting())
        .when(at(LEEDS_CODE, twice), INNOVATOR)
        .thenRefused(FieldsInvalid.one("measures[1].name", new Repeated()));
  }

  @Test
  void a_pilot_is_planned_to_start_after_it_is_asked_for_and_to_end_after_it_starts() {
    given(proposed(), accepted(), inTesting())
        .when(at(LEEDS_CODE, planned(TODAY.minusDays(1), Days.PILOT_TO)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("startsOn", new TooEarly(TODAY)));
    given(proposed(), accepted(), inTesting())
        .when(at(LEEDS_CODE, planned(Days.PILOT_TO, Days.PILOT_FROM)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("endsOn", new TooEarly(Days.PILOT_TO)));
  }

  @Test
  void a_plan_for_the_next_century_is_a_slip_of_the_pen() {
    given(proposed(), accepted(), inTesting())
        .when(at(LEEDS_CODE, planned(Days.PILOT_FROM, LocalDate.of(2126, 6, 30))), INNOVATOR)
        .thenRefused(FieldsInvalid.one("endsOn", new TooLate(TODAY.plusYears(20))));
  }

  @Test
  void nobody_is_asked_before_the_innovation_is_ready() {
    given(proposed(), accepted(), inTesting())
        .when(ask(REQUEST_PILOT, Days.READY.minusDays(1)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.READY)));
  }
}
