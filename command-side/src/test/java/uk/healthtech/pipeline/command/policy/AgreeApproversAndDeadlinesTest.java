package uk.healthtech.pipeline.command.policy;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.MEETING;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.REASON;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.given;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.twoApprovers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.PolicyMoved;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.policy.Policy.Deadlines;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeApprovers;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeDeadlines;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;

class AgreeApproversAndDeadlinesTest {
  private static AgreeApprovers approvers(int number, @Nullable Long seen) {
    return new AgreeApprovers(number, REASON, MEETING, seen, null);
  }

  private static AgreeApprovers at(Meeting meeting, @Nullable LocalDate on) {
    return new AgreeApprovers(2, REASON, meeting, null, on);
  }

  private static AgreeDeadlines deadlines(int screening, int pilotDecision, int soonWithin) {
    return new AgreeDeadlines(
        new Deadlines(screening, pilotDecision, soonWithin), REASON, MEETING, null, null);
  }

  @Test
  void leadership_agrees_that_two_people_approve() {
    given()
        .when(approvers(2, 0L), LEADER)
        .thenHappened(new ApproversAgreed(2, REASON.held(), MEETING, TODAY));
  }

  @Test
  void leadership_agrees_how_long_people_have() {
    given(twoApprovers())
        .when(deadlines(15, 20, 0), LEADER)
        .thenHappened(new DeadlinesAgreed(new Deadlines(15, 20, 0), REASON.held(), MEETING, TODAY));
  }

  static List<Actor> others() {
    return inEveryRoleBut(Set.of(Role.LEADERSHIP), PARTNERSHIP);
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobody_else_does(Actor other) {
    RoleNeeded refusal = new RoleNeeded(Set.of(Role.LEADERSHIP));
    given().when(approvers(2, null), other).thenRefused(refusal);
    given().when(deadlines(15, 20, 5), other).thenRefused(refusal);
  }

  @Test
  void the_policy_that_was_looked_at_is_the_one_in_force() {
    given(twoApprovers()).when(approvers(1, 0L), LEADER).thenRefused(new PolicyMoved(0, 1));
    given(twoApprovers())
        .when(approvers(1, 1L), LEADER)
        .thenHappened(new ApproversAgreed(1, REASON.held(), MEETING, TODAY));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 3})
  void one_or_two_people_approve(int number) {
    given()
        .when(approvers(number, null), LEADER)
        .thenRefused(FieldsInvalid.one("approvers", range(1, 2)));
  }

  @Test
  void deadlines_are_within_reason() {
    given()
        .when(deadlines(0, 251, 61), LEADER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("screening", range(1, 250)),
                    new FieldProblem("pilotDecision", range(1, 250)),
                    new FieldProblem("soonWithin", range(0, 60)))));
  }

  @Test
  void what_is_in_force_already_is_not_agreed_again() {
    given().when(approvers(1, null), LEADER).thenRefused(new NothingChanged());
    given(twoApprovers()).when(approvers(2, null), LEADER).thenRefused(new NothingChanged());
    given().when(deadlines(20, 30, 10), LEADER).thenRefused(new NothingChanged());
  }

  @Test
  void nothing_is_agreed_tomorrow() {
    given()
        .when(at(MEETING, TODAY.plusDays(1)), LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
  }

  @Test
  void the_meeting_was_held_by_the_day_of_the_decision() {
    given()
        .when(at(MEETING, TODAY.minusDays(1)), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.heldOn", new TooLate(TODAY.minusDays(1))));
  }

  @Test
  void members_of_leadership_agreed_each_once() {
    Meeting meeting =
        new Meeting(TODAY, "LG 2026/03", List.of(People.CHAIR, People.CHAIR, People.NOT_A_LEADER));
    given()
        .when(at(meeting, null), LEADER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("meeting.agreed[1]", new Repeated()),
                    new FieldProblem(
                        "meeting.agreed[2]", new Unknown(People.NOT_A_LEADER.toString())))));
    given()
        .when(at(new Meeting(TODAY, "LG 2026/03", List.of()), null), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.agreed", new WrongCount(1, 50)));
  }

  private static OutOfRange range(int least, int most) {
    return new OutOfRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }
}
