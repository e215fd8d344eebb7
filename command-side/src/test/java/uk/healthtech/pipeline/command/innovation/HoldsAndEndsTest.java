package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.atScale;
import static uk.healthtech.pipeline.command.innovation.Story.declined;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.questionAnsweredAt;
import static uk.healthtech.pipeline.command.innovation.Story.questionAskedAt;
import static uk.healthtech.pipeline.command.innovation.Story.reopened;
import static uk.healthtech.pipeline.command.innovation.Story.resumed;
import static uk.healthtech.pipeline.command.innovation.Story.retired;
import static uk.healthtech.pipeline.command.innovation.Story.returned;
import static uk.healthtech.pipeline.command.innovation.Story.stopped;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Story.withdrawn;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.PUT_ON_HOLD;
import static uk.healthtech.pipeline.kernel.innovation.Action.REOPEN;
import static uk.healthtech.pipeline.kernel.innovation.Action.RESUME;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETIRE;
import static uk.healthtech.pipeline.kernel.innovation.Action.STOP;
import static uk.healthtech.pipeline.kernel.innovation.Action.WITHDRAW;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationRetired;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.policy.Policy;

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

  @Test
  void on_hold_the_clocks_stand() {
    WorkingDays days = Policy.INITIAL.workingDays();
    Known waiting = (Known) Roads.end(proposed());
    assertThat(screening(waiting).dueOn(days)).contains(LocalDate.of(2026, 2, 9));
    Known held = (Known) Roads.end(proposed(), heldOn(LocalDate.of(2026, 1, 16)));
    assertThat(screening(held).dueOn(days)).isEmpty();
    assertThat(screening(held).workingDaysUsed(days, TODAY)).isEqualTo(4);
    Known again =
        (Known)
            Roads.end(
                proposed(),
                heldOn(LocalDate.of(2026, 1, 16)),
                resumedOn(LocalDate.of(2026, 1, 23)));
    assertThat(screening(again).dueOn(days)).contains(LocalDate.of(2026, 2, 16));
  }

  @Test
  void on_hold_a_trusts_clock_stands_too() {
    WorkingDays days = Policy.INITIAL.workingDays();
    Past requested = tested().then(pilotRequestedAt(LEEDS_TEACHING));
    assertThat(decision(requested).dueOn(days)).contains(LocalDate.of(2026, 3, 16));
    assertThat(decision(requested.then(heldOn(Days.ASKED))).dueOn(days)).isEmpty();
    Past again =
        requested
            .then(questionAskedAt(LEEDS_TEACHING))
            .then(heldOn(Days.ASKED))
            .then(resumedOn(Days.APPROVED))
            .then(questionAnsweredAt(LEEDS_TEACHING));
    // Asked on 4 February, answered on the 6th, held until the 9th: three working days in all.
    assertThat(decision(again).dueOn(days)).contains(LocalDate.of(2026, 3, 19));
  }

  @Test
  void its_use_ends_after_it_was_deployed() {
    Past scaled = inDeployment().then(liveAt(LEEDS_TEACHING)).then(liveAt(AIREDALE));
    for (Past past : List.of(inDeployment(), scaled.then(atScale()))) {
      given(past)
          .when(ask(RETIRE), OFFICE)
          .thenHappened(new InnovationRetired(INNOVATION, REASON.held(), TODAY));
    }
  }

  static List<Arguments> ends() {
    return List.of(
        Arguments.of(proposed().then(declined()), Phase.SUBMITTED),
        Arguments.of(draft().then(withdrawn()), Phase.DRAFT),
        Arguments.of(proposed().then(returned()).then(stopped()), Phase.RETURNED),
        Arguments.of(tested().then(stopped()), Phase.TESTING),
        Arguments.of(tested().then(onHold()).then(withdrawn()), Phase.TESTING),
        Arguments.of(inDeployment().then(retired()), Phase.DEPLOYMENT));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void what_has_ended_is_reopened_where_it_was_left(Past ended, Phase left) {
    InnovationReopened reopened = new InnovationReopened(INNOVATION, REASON.held(), TODAY);
    given(ended).when(ask(REOPEN), OFFICE).thenHappened(reopened);
    assertThat(Innovation.after(Roads.end(ended), reopened).phase()).isEqualTo(left);
  }

  @Test
  void reopened_before_screening_the_wait_begins_anew() {
    Past declined = proposed().then(declined());
    assertThat(((Known) Roads.end(declined)).screeningDeadline()).isNull();
    Known again = (Known) Roads.end(declined.then(reopened()));
    assertThat(screening(again).startedOn()).isEqualTo(Days.ENDED);
  }

  private static Past heldOn(LocalDate day) {
    return Past.of(new InnovationPutOnHold(INNOVATION, REASON.held(), day), OFFICE);
  }

  private static Past resumedOn(LocalDate day) {
    return Past.of(new InnovationResumed(INNOVATION, REASON.held(), day), OFFICE);
  }

  private static Deadline screening(Known state) {
    return Objects.requireNonNull(state.screeningDeadline());
  }

  private static Deadline decision(Past past) {
    Known state = (Known) Roads.end(past);
    return Objects.requireNonNull(
        state.pilotDeadline(Objects.requireNonNull(state.pilots().get(pilotAt(LEEDS_TEACHING)))));
  }
}
