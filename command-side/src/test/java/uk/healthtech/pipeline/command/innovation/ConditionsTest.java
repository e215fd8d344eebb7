package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.conditionAt;
import static uk.healthtech.pipeline.command.innovation.Story.conditionBreached;
import static uk.healthtech.pipeline.command.innovation.Story.conditionExtended;
import static uk.healthtech.pipeline.command.innovation.Story.conditionMet;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.BREACH_CONDITION;
import static uk.healthtech.pipeline.kernel.innovation.Action.EXTEND_CONDITION;
import static uk.healthtech.pipeline.kernel.innovation.Action.MEET_CONDITION;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.Refusal.ConditionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPart;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.ExtendCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionExtended;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

class ConditionsTest {
  private static final ConditionId CONDITION_ID = conditionOf(Gate.SCREENING);
  private static final Past ON_TERMS =
      proposed()
          .then(passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.CONDITION_DUE))));

  private static ExtendCondition until(LocalDate dueOn) {
    return new ExtendCondition(INNOVATION, CONDITION_ID, dueOn, REASON, null);
  }

  @Test
  void who_gave_it_finds_it_met_or_breached_or_gives_more_time() {
    LocalDate later = Days.CONDITION_DUE.plusDays(30);
    given(ON_TERMS)
        .when(ask(MEET_CONDITION, Role.PROGRAMME_OFFICE), OFFICE)
        .thenHappened(new ConditionMet(INNOVATION, CONDITION_ID, REASON.held(), TODAY));
    given(ON_TERMS)
        .when(ask(BREACH_CONDITION, Role.PROGRAMME_OFFICE), OFFICE)
        .thenHappened(new ConditionBreached(INNOVATION, CONDITION_ID, REASON.held(), TODAY));
    given(ON_TERMS)
        .when(until(later), OFFICE)
        .thenHappened(new ConditionExtended(INNOVATION, CONDITION_ID, later, REASON.held(), TODAY));
  }

  @Test
  void more_time_is_a_later_day_to_come() {
    given(ON_TERMS)
        .when(until(Days.CONDITION_DUE), OFFICE)
        .thenRefused(FieldsInvalid.one("dueOn", new TooEarly(Days.CONDITION_DUE.plusDays(1))));
    LocalDate overdue = Days.CONDITION_DUE.plusDays(10);
    given(ON_TERMS)
        .on(overdue)
        .when(until(overdue.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("dueOn", new TooEarly(overdue)));
    given(ON_TERMS).on(overdue).when(until(overdue), OFFICE).thenAccepted();
    given(ON_TERMS)
        .when(until(TODAY.plusYears(21)), OFFICE)
        .thenRefused(FieldsInvalid.one("dueOn", new TooLate(TODAY.plusYears(20))));
  }

  @Test
  void what_is_met_stays_met() {
    for (Action action : List.of(MEET_CONDITION, EXTEND_CONDITION, BREACH_CONDITION)) {
      given(ON_TERMS, conditionMet(CONDITION_ID))
          .when(ask(action, Role.PROGRAMME_OFFICE), OFFICE)
          .thenRefused(new ConditionIs(ConditionStatus.MET));
    }
  }

  @Test
  void what_was_breached_can_still_be_met_and_nothing_else() {
    given(ON_TERMS, conditionBreached(CONDITION_ID))
        .when(ask(MEET_CONDITION, Role.PROGRAMME_OFFICE), OFFICE)
        .thenAccepted();
    for (Action action : List.of(EXTEND_CONDITION, BREACH_CONDITION)) {
      given(ON_TERMS, conditionBreached(CONDITION_ID))
          .when(ask(action, Role.PROGRAMME_OFFICE), OFFICE)
          .thenRefused(new ConditionIs(ConditionStatus.BREACHED));
    }
  }

  @Test
  void an_extended_condition_is_open_until_its_new_day() {
    LocalDate later = Days.CONDITION_DUE.plusDays(30);
    Known state = (Known) Roads.end(ON_TERMS, conditionExtended(CONDITION_ID, later));
    HeldCondition held = Objects.requireNonNull(state.dossier().conditions().get(CONDITION_ID));
    assertThat(held.isBrokenOn(later)).isFalse();
    assertThat(held.isBrokenOn(later.plusDays(1))).isTrue();
  }

  @Test
  void a_trusts_condition_without_a_day_can_be_given_one() {
    ConditionId condition = conditionAt(LEEDS_TEACHING);
    Past approved = tested().then(Roads.pilotIn(PilotStatus.APPROVED, START_PILOT));
    given(approved)
        .when(
            new ExtendCondition(INNOVATION, condition, TODAY, REASON, null),
            actingFor(LEEDS_TEACHING))
        .thenHappened(new ConditionExtended(INNOVATION, condition, TODAY, REASON.held(), TODAY));
  }

  @Test
  void nothing_becomes_of_it_before_it_was_asked_for() {
    given(ON_TERMS)
        .when(ask(MEET_CONDITION, Role.PROGRAMME_OFFICE, Days.SCREENED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SCREENED)));
  }

  @Test
  void what_no_decision_asked_for_is_not_there() {
    given(proposed(), accepted())
        .when(ask(MEET_CONDITION, Role.PROGRAMME_OFFICE), OFFICE)
        .thenRefused(new NoSuchPart(new Part.OfCondition(CONDITION_ID)));
  }
}
