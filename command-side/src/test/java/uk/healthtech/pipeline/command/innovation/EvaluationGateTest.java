package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.completedPilots;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.PASS_EVALUATION_GATE;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.Meeting;

class EvaluationGateTest {
  private static final Past TESTED = proposed().then(accepted()).then(inTesting());

  private static PassEvaluationGate at(Meeting meeting) {
    return new PassEvaluationGate(INNOVATION, REASON, meeting, null);
  }

  private static Meeting agreedBy(AccountId... members) {
    return new Meeting(Days.COMPLETED, "LG 2026/03", List.of(members));
  }

  @Test
  void it_opens_when_a_pilot_was_completed() {
    given(TESTED, pilotRunningAt(LEEDS_TEACHING), pilotCompletedAt(LEEDS_TEACHING))
        .when(ask(PASS_EVALUATION_GATE), LEADER)
        .thenHappened(
            new EvaluationGatePassed(
                INNOVATION, REASON.held(), MEETING, completedPilots(LEEDS_TEACHING), TODAY));
  }

  @Test
  void it_stays_shut_while_pilots_are_only_running() {
    given(TESTED, pilotRunningAt(LEEDS_TEACHING))
        .when(ask(PASS_EVALUATION_GATE), LEADER)
        .thenRefused(
            new CriteriaUnmet(
                Gate.EVALUATION,
                List.of(
                    new CriterionResult(Criterion.COMPLETED_PILOT, 0, 1, List.of(), List.of()))));
  }

  @Test
  void it_is_not_passed_before_the_first_pilot_was_completed() {
    given(TESTED, pilotRunningAt(LEEDS_TEACHING), pilotCompletedAt(LEEDS_TEACHING))
        .when(
            new PassEvaluationGate(
                INNOVATION,
                REASON,
                new Meeting(Days.BEGUN, "LG 2026/02", List.of(People.CHAIR)),
                Days.COMPLETED.minusDays(1)),
            LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.COMPLETED)));
  }

  @Test
  void the_meeting_has_been_held_by_the_day_of_the_decision() {
    given(TESTED, pilotRunningAt(LEEDS_TEACHING), pilotCompletedAt(LEEDS_TEACHING))
        .when(at(new Meeting(Days.TOMORROW, "LG 2026/04", List.of(People.CHAIR))), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.heldOn", new InFuture(TODAY)));
    given(TESTED, pilotRunningAt(LEEDS_TEACHING), pilotCompletedAt(LEEDS_TEACHING))
        .when(
            new PassEvaluationGate(
                INNOVATION,
                REASON,
                new Meeting(TODAY, "LG 2026/04", List.of(People.CHAIR)),
                Days.EVALUATED),
            LEADER)
        .thenRefused(FieldsInvalid.one("meeting.heldOn", new TooLate(Days.EVALUATED)));
  }

  @Test
  void somebody_agreed() {
    given(TESTED, pilotRunningAt(LEEDS_TEACHING), pilotCompletedAt(LEEDS_TEACHING))
        .when(at(agreedBy()), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.agreed", new WrongCount(1, 50)));
  }

  @Test
  void who_agreed_is_a_member_and_counts_once() {
    given(TESTED, pilotRunningAt(LEEDS_TEACHING), pilotCompletedAt(LEEDS_TEACHING))
        .when(at(agreedBy(People.CHAIR, People.NOT_A_LEADER, People.CHAIR)), LEADER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem(
                        "meeting.agreed[1]", new Unknown(People.NOT_A_LEADER.toString())),
                    new FieldProblem("meeting.agreed[2]", new Repeated()))));
  }
}
