package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.agreementAt;
import static uk.healthtech.pipeline.command.innovation.Story.atScale;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.sentBack;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.COMPLETE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.RAISE_INCIDENT;
import static uk.healthtech.pipeline.kernel.innovation.Action.SEND_BACK;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.SendBack;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.policy.Policy;

class SendBackTest {
  private static final Past DEVELOPED = proposed().then(accepted());
  private static final Past AT_SCALE =
      inDeployment().then(liveAt(LEEDS_TEACHING)).then(liveAt(AIREDALE)).then(atScale());

  static List<Arguments> stages() {
    return List.of(
        Arguments.of(DEVELOPED, Role.PROGRAMME_OFFICE, Gate.SCREENING, Phase.RETURNED),
        Arguments.of(tested(), Role.LEADERSHIP, Gate.READINESS, Phase.DEVELOPMENT),
        Arguments.of(inDeployment(), Role.LEADERSHIP, Gate.EVALUATION, Phase.TESTING),
        Arguments.of(AT_SCALE, Role.LEADERSHIP, Gate.SCALE, Phase.DEPLOYMENT));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void it_goes_back_through_the_gate_that_it_last_passed(
      Past past, Role role, Gate gate, Phase before) {
    SentBack sentBack =
        new SentBack(
            INNOVATION,
            gate,
            REASON.held(),
            role == Role.LEADERSHIP ? MEETING : null,
            new Weighing(0, Story.weighed(gate, TODAY, past)),
            TODAY);
    given(past).when(ask(SEND_BACK, role), whoMay(SEND_BACK, role)).thenHappened(sentBack);
    assertThat(Innovation.after(Roads.end(past), sentBack).phase()).isEqualTo(before);
  }

  @Test
  void it_follows_the_latest_of_everything() {
    given(tested(), pilotRequestedAt(LEEDS_TEACHING))
        .when(
            new SendBack(
                INNOVATION,
                REASON,
                new Meeting(Days.READY, "LG 2026/01", List.of(People.CHAIR)),
                Days.REQUESTED.minusDays(1)),
            LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.REQUESTED)));
  }

  @Test
  void a_pilot_that_runs_goes_on_and_is_told_of_but_not_begun_anew() {
    Past back =
        tested()
            .then(pilotRunningAt(LEEDS_TEACHING))
            .then(pilotRequestedAt(AIREDALE))
            .then(sentBack(Gate.READINESS));
    given(back).when(ask(RAISE_INCIDENT), actingFor(LEEDS_TEACHING)).thenAccepted();
    given(back).when(ask(COMPLETE_PILOT), actingFor(LEEDS_TEACHING)).thenAccepted();
    given(back)
        .when(
            new ApprovePilot(INNOVATION, pilotAt(AIREDALE), agreementAt(AIREDALE), null),
            actingFor(AIREDALE))
        .thenRefused(new NotInThisPhase(APPROVE_PILOT, Phase.DEVELOPMENT, APPROVE_PILOT.phases()));
  }

  @Test
  void while_the_trust_may_not_decide_its_clock_stands() {
    WorkingDays days = Policy.INITIAL.workingDays();
    Past requested = tested().then(pilotRequestedAt(LEEDS_TEACHING));
    Past back = requested.then(sentBack(Gate.READINESS));
    assertThat(clock(requested).paused()).isFalse();
    assertThat(clock(back).paused()).isTrue();
    Past readyAgain =
        Past.of(
            new ReadinessGatePassed(
                INNOVATION, Verdict.of(REASON.held()), new Weighing(0, List.of()), TODAY),
            OFFICE);
    Deadline again = clock(back.then(readyAgain));
    assertThat(again.paused()).isFalse();
    assertThat(again.workingDaysUsed(days, TODAY))
        .isLessThan(clock(requested).workingDaysUsed(days, TODAY));
  }

  private static Deadline clock(Past past) {
    Known state = (Known) Roads.end(past);
    return Objects.requireNonNull(
        state.pilotDeadline(Objects.requireNonNull(state.pilots().get(pilotAt(LEEDS_TEACHING)))));
  }
}
