package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.PLAN;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotExpiredAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.EXPIRE_APPROVAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.Refusal.NotLapsed;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

class ExpireApprovalTest {
  private static final Past APPROVED =
      tested().then(Roads.pilotIn(PilotStatus.APPROVED, START_PILOT));

  @Test
  void it_lapses_with_the_end_of_its_last_day() {
    given(APPROVED)
        .on(Days.START_BY)
        .when(ask(EXPIRE_APPROVAL), Actor.SERVICE)
        .thenRefused(new NotLapsed(Days.START_BY));
    given(APPROVED)
        .on(Days.START_BY.plusDays(1))
        .when(ask(EXPIRE_APPROVAL), Actor.SERVICE)
        .thenHappened(lapsed());
  }

  @Test
  void it_lapsed_on_that_day_whenever_the_service_comes_to_record_it() {
    given(APPROVED)
        .on(Days.START_BY.plusDays(90))
        .when(ask(EXPIRE_APPROVAL), Actor.SERVICE)
        .thenHappened(lapsed());
  }

  @Test
  void what_started_in_time_does_not_lapse() {
    given(tested(), pilotRunningAt(LEEDS_TEACHING))
        .on(Days.START_BY.plusDays(1))
        .when(ask(EXPIRE_APPROVAL), Actor.SERVICE)
        .thenRefused(new PilotIs(PilotStatus.RUNNING, Set.of(PilotStatus.APPROVED)));
  }

  @Test
  void what_has_expired_is_over_and_the_trust_can_be_asked_again() {
    Past expired = tested().then(pilotExpiredAt(LEEDS_TEACHING));
    given(expired)
        .when(ask(START_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new PilotIs(PilotStatus.EXPIRED, Set.of(PilotStatus.APPROVED)));
    given(expired)
        .when(new RequestPilot(INNOVATION, pilotAt(YORK), LEEDS_CODE, PLAN, null), INNOVATOR)
        .thenAccepted();
  }

  private static PilotApprovalExpired lapsed() {
    return new PilotApprovalExpired(INNOVATION, pilotAt(LEEDS_TEACHING), Days.START_BY.plusDays(1));
  }
}
