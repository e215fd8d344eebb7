package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.conditionBreached;
import static uk.healthtech.pipeline.command.innovation.Story.conditionExtended;
import static uk.healthtech.pipeline.command.innovation.Story.conditionMet;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.incidentAt;
import static uk.healthtech.pipeline.command.innovation.Story.incidentResolvedAt;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotStoppedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Story.weighed;
import static uk.healthtech.pipeline.command.innovation.Wishes.VERDICT;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.DEFER_GATE;
import static uk.healthtech.pipeline.kernel.innovation.Action.PASS_EVALUATION_GATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.WaiverNotYours;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeferGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.SendBack;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;

class EvaluationGateTest {
  private static final Past COMPLETED =
      tested().then(pilotRunningAt(LEEDS_TEACHING)).then(pilotCompletedAt(LEEDS_TEACHING));

  private static PassEvaluationGate at(Meeting meeting) {
    return new PassEvaluationGate(INNOVATION, VERDICT, meeting, null, null);
  }

  private static Meeting agreedBy(AccountId... members) {
    return new Meeting(Days.COMPLETED, "LG 2026/03", List.of(members));
  }

  private static List<String> unmet(Past past, LocalDate on) {
    return weighed(Gate.EVALUATION, on, past).stream()
        .filter(result -> !result.met())
        .map(result -> result.criterion().id().value())
        .toList();
  }

  private static void staysShut(Past past, String... criteria) {
    assertThat(unmet(past, TODAY)).containsExactly(criteria);
    given(past)
        .when(ask(PASS_EVALUATION_GATE), LEADER)
        .thenRefused(new CriteriaUnmet(Gate.EVALUATION, weighed(Gate.EVALUATION, TODAY, past)));
  }

  @Test
  void it_opens_when_a_pilot_was_completed() {
    given(COMPLETED)
        .when(ask(PASS_EVALUATION_GATE), LEADER)
        .thenHappened(
            new EvaluationGatePassed(
                INNOVATION,
                Verdict.held(VERDICT),
                MEETING,
                new Weighing(0, weighed(Gate.EVALUATION, TODAY, COMPLETED)),
                TODAY));
  }

  @Test
  void it_stays_shut_while_pilots_are_only_running_or_were_stopped() {
    staysShut(tested().then(pilotRunningAt(LEEDS_TEACHING)), "completed-pilot");
    staysShut(
        tested().then(pilotRunningAt(LEEDS_TEACHING)).then(pilotStoppedAt(LEEDS_TEACHING)),
        "completed-pilot");
  }

  @Test
  void a_pilot_completed_later_does_not_count_on_an_earlier_day() {
    Meeting earlier = new Meeting(Days.BEGUN, "LG 2026/02", List.of(People.CHAIR));
    LocalDate before = Days.COMPLETED.minusDays(1);
    given(COMPLETED)
        .when(new PassEvaluationGate(INNOVATION, VERDICT, earlier, null, before), LEADER)
        .thenRefused(
            new CriteriaUnmet(Gate.EVALUATION, weighed(Gate.EVALUATION, before, COMPLETED)));
    assertThat(unmet(COMPLETED, before)).containsExactly("completed-pilot");
  }

  @Test
  void a_serious_incident_stands_against_it_until_it_is_resolved() {
    Past serious = COMPLETED.then(incidentAt(LEEDS_TEACHING, Severity.SERIOUS));
    staysShut(serious, "no-serious-incident");
    given(serious, incidentResolvedAt(LEEDS_TEACHING))
        .when(ask(PASS_EVALUATION_GATE), LEADER)
        .thenAccepted();
    given(COMPLETED, incidentAt(LEEDS_TEACHING, Severity.MODERATE))
        .when(ask(PASS_EVALUATION_GATE), LEADER)
        .thenAccepted();
  }

  @Test
  void a_condition_stands_against_it_when_it_is_breached_or_past_its_day() {
    ConditionId condition = conditionOf(Gate.SCREENING);
    Past onTerms =
        proposed()
            .then(passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.CONDITION_DUE))))
            .then(inTesting())
            .then(pilotRunningAt(LEEDS_TEACHING))
            .then(pilotCompletedAt(LEEDS_TEACHING));
    assertThat(unmet(onTerms, Days.CONDITION_DUE)).isEmpty();
    assertThat(unmet(onTerms, Days.CONDITION_DUE.plusDays(1))).containsExactly("conditions-kept");
    Past extended = onTerms.then(conditionExtended(condition, Days.CONDITION_DUE.plusDays(30)));
    assertThat(unmet(extended, Days.CONDITION_DUE.plusDays(30))).isEmpty();
    assertThat(unmet(extended, Days.CONDITION_DUE.plusDays(31))).containsExactly("conditions-kept");
    assertThat(unmet(onTerms.then(conditionMet(condition)), Days.CONDITION_DUE.plusDays(99)))
        .isEmpty();
    staysShut(onTerms.then(conditionBreached(condition)), "conditions-kept");
  }

  @Test
  void leadership_passes_over_a_breach_but_not_over_the_missing_pilot() {
    Verdict<FreeText> waiving =
        new Verdict<>(
            REASON,
            List.of(),
            List.of(new Waiver<>(new CriterionId("completed-pilot"), CONDITION)));
    given(tested())
        .when(new PassEvaluationGate(INNOVATION, waiving, MEETING, null, null), LEADER)
        .thenRefused(new WaiverNotYours(new CriterionId("completed-pilot"), Set.of()));
  }

  @Test
  void leadership_defers_and_sends_back_at_a_meeting() {
    given(COMPLETED)
        .when(ask(DEFER_GATE, Role.LEADERSHIP), LEADER)
        .thenHappened(
            new GateDeferred(
                INNOVATION,
                Gate.EVALUATION,
                REASON.held(),
                MEETING,
                new Weighing(0, weighed(Gate.EVALUATION, TODAY, COMPLETED)),
                TODAY));
    for (InnovationCommand unheld :
        List.of(
            new DeferGate(INNOVATION, REASON, null, null),
            new SendBack(INNOVATION, REASON, null, null))) {
      given(COMPLETED)
          .when(unheld, LEADER)
          .thenRefused(FieldsInvalid.one("meeting", new Missing()));
    }
  }

  @Test
  void the_meeting_has_been_held_by_the_day_of_the_decision() {
    given(COMPLETED)
        .when(at(new Meeting(Days.TOMORROW, "LG 2026/04", List.of(People.CHAIR))), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.heldOn", new InFuture(TODAY)));
    given(COMPLETED)
        .when(
            new PassEvaluationGate(
                INNOVATION,
                VERDICT,
                new Meeting(TODAY, "LG 2026/04", List.of(People.CHAIR)),
                null,
                Days.EVALUATED),
            LEADER)
        .thenRefused(FieldsInvalid.one("meeting.heldOn", new TooLate(Days.EVALUATED)));
  }

  @Test
  void somebody_agreed() {
    given(COMPLETED)
        .when(at(agreedBy()), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.agreed", new WrongCount(1, 50)));
  }

  @Test
  void who_agreed_is_a_member_and_counts_once() {
    given(COMPLETED)
        .when(at(agreedBy(People.CHAIR, People.NOT_A_LEADER, People.CHAIR)), LEADER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem(
                        "meeting.agreed[1]", new Unknown(People.NOT_A_LEADER.toString())),
                    new FieldProblem("meeting.agreed[2]", new Repeated()))));
  }

  @Test
  void no_meeting_is_older_than_the_nhs() {
    given(COMPLETED)
        .when(at(new Meeting(LocalDate.of(1948, 7, 4), "LG 1", List.of(People.CHAIR))), LEADER)
        .thenRefused(FieldsInvalid.one("meeting.heldOn", new TooEarly(LocalDate.of(1948, 7, 5))));
  }
}
