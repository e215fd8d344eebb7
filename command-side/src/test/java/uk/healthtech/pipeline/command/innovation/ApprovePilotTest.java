package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.colleagueAt;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.OBJECTIVES;
import static uk.healthtech.pipeline.command.innovation.Story.PLAN;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.agreementAt;
import static uk.healthtech.pipeline.command.innovation.Story.approvalProposedAt;
import static uk.healthtech.pipeline.command.innovation.Story.byTwo;
import static uk.healthtech.pipeline.command.innovation.Story.conditionAt;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.evaluated;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.CONFIRM_APPROVAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.ApprovalLapsed;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.SecondPersonNeeded;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.policy.Policy;

class ApprovePilotTest {
  private static final PilotId PILOT = pilotAt(LEEDS_TEACHING);
  private static final Past REQUESTED = tested().then(pilotRequestedAt(LEEDS_TEACHING));
  private static final Past BY_TWO = tested().then(pilotRequestedAt(LEEDS_TEACHING, byTwo()));
  private static final Past PART_APPROVED = BY_TWO.then(approvalProposedAt(LEEDS_TEACHING));

  private static ApprovePilot approve(Agreement<FreeText> agreement) {
    return new ApprovePilot(INNOVATION, PILOT, agreement, null);
  }

  private static Agreement<FreeText> toStartBy(LocalDate startBy) {
    return new Agreement<>(List.of(), null, startBy, null, null);
  }

  private static Agreement<FreeText> on(ConditionId condition, LocalDate dueOn) {
    return new Agreement<>(
        List.of(new Condition<>(condition, CONDITION, dueOn)), null, Days.START_BY, null, null);
  }

  private static PilotApproved approved(Agreement<FreeText> agreement, AccountId... by) {
    return new PilotApproved(INNOVATION, PILOT, Agreement.held(agreement), List.of(by), TODAY);
  }

  @Test
  void a_trust_approves_its_pilot_on_conditions() {
    given(REQUESTED)
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(approved(agreementAt(LEEDS_TEACHING), actingFor(LEEDS_TEACHING).account()));
  }

  @Test
  void a_trust_approves_its_pilot_without_conditions() {
    given(REQUESTED)
        .when(approve(toStartBy(TODAY)), actingFor(LEEDS_TEACHING))
        .thenHappened(approved(toStartBy(TODAY), actingFor(LEEDS_TEACHING).account()));
  }

  @Test
  void a_trust_cannot_approve_another_trusts_pilot() {
    given(REQUESTED)
        .when(ask(APPROVE_PILOT), actingFor(AIREDALE))
        .thenRefused(new NotYourOrganisation(LEEDS_TEACHING));
  }

  @Test
  void what_nobody_asked_for_cannot_be_approved() {
    given(tested(), pilotRequestedAt(AIREDALE))
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new NoSuchPilot(PILOT));
  }

  @Test
  void a_pilot_still_waiting_when_deployment_begins_can_be_approved() {
    given(
            tested(),
            pilotRequestedAt(AIREDALE),
            pilotRunningAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING),
            evaluated())
        .when(
            new ApprovePilot(INNOVATION, pilotAt(AIREDALE), agreementAt(AIREDALE), null),
            actingFor(AIREDALE))
        .thenAccepted();
  }

  @Test
  void it_is_not_approved_before_it_was_asked_for() {
    given(REQUESTED)
        .when(ask(APPROVE_PILOT, Days.REQUESTED.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.REQUESTED)));
  }

  @Test
  void the_day_to_start_by_is_after_the_approval_and_within_reason() {
    given(REQUESTED)
        .when(approve(toStartBy(TODAY.minusDays(1))), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("startBy", new TooEarly(TODAY)));
    given(REQUESTED)
        .when(approve(toStartBy(TODAY.plusYears(21))), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("startBy", new TooLate(TODAY.plusYears(20))));
  }

  @Test
  void a_condition_is_new_and_due_on_a_day_to_come() {
    given(REQUESTED)
        .when(
            approve(on(conditionAt(LEEDS_TEACHING), TODAY.minusDays(1))), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("conditions[0].dueOn", new TooEarly(TODAY)));
    given(
            proposed(),
            passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.CONDITION_DUE))),
            inTesting(),
            pilotRequestedAt(LEEDS_TEACHING))
        .when(approve(on(conditionOf(Gate.SCREENING), TODAY)), actingFor(LEEDS_TEACHING))
        .thenRefused(new KeyReused());
  }

  @Test
  void where_two_must_agree_the_first_only_proposes() {
    given(BY_TWO)
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new PilotApprovalProposed(
                INNOVATION,
                PILOT,
                Agreement.held(agreementAt(LEEDS_TEACHING)),
                actingFor(LEEDS_TEACHING).account(),
                TODAY));
  }

  @Test
  void the_second_agrees_to_what_the_first_proposed() {
    given(PART_APPROVED)
        .when(ask(CONFIRM_APPROVAL), colleagueAt(LEEDS_TEACHING))
        .thenHappened(
            approved(
                agreementAt(LEEDS_TEACHING),
                actingFor(LEEDS_TEACHING).account(),
                colleagueAt(LEEDS_TEACHING).account()));
  }

  @Test
  void the_same_person_does_not_agree_twice() {
    given(PART_APPROVED)
        .when(ask(CONFIRM_APPROVAL), actingFor(LEEDS_TEACHING))
        .thenRefused(new SecondPersonNeeded());
  }

  @Test
  void nobody_of_another_trust_is_the_second() {
    given(PART_APPROVED)
        .when(ask(CONFIRM_APPROVAL), colleagueAt(AIREDALE))
        .thenRefused(new NotYourOrganisation(LEEDS_TEACHING));
  }

  @Test
  void new_terms_replace_the_first_ones_and_need_a_second_anew() {
    Past replaced =
        Past.of(
            new PilotApprovalProposed(
                INNOVATION,
                PILOT,
                Agreement.held(toStartBy(TODAY)),
                colleagueAt(LEEDS_TEACHING).account(),
                Days.APPROVED),
            colleagueAt(LEEDS_TEACHING));
    given(PART_APPROVED, replaced)
        .when(ask(CONFIRM_APPROVAL), colleagueAt(LEEDS_TEACHING))
        .thenRefused(new SecondPersonNeeded());
    given(PART_APPROVED, replaced)
        .when(ask(CONFIRM_APPROVAL), actingFor(LEEDS_TEACHING))
        .thenHappened(
            approved(
                toStartBy(TODAY),
                colleagueAt(LEEDS_TEACHING).account(),
                actingFor(LEEDS_TEACHING).account()));
  }

  @Test
  void the_second_comes_before_the_day_to_start_by_is_past() {
    given(PART_APPROVED)
        .on(Days.START_BY)
        .when(ask(CONFIRM_APPROVAL), colleagueAt(LEEDS_TEACHING))
        .thenAccepted();
    given(PART_APPROVED)
        .on(Days.START_BY.plusDays(1))
        .when(ask(CONFIRM_APPROVAL), colleagueAt(LEEDS_TEACHING))
        .thenRefused(new ApprovalLapsed(Days.START_BY));
  }

  @Test
  void after_the_first_the_trust_can_still_decline() {
    given(PART_APPROVED)
        .when(ask(DECLINE_PILOT), colleagueAt(LEEDS_TEACHING))
        .thenHappened(new PilotDeclined(INNOVATION, PILOT, REASON.held(), TODAY));
  }

  @Test
  void the_request_fixes_how_many_must_agree_whatever_is_agreed_later() {
    Policy two = Policies.approvers(2);
    given(REQUESTED)
        .under(two)
        .when(ask(APPROVE_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(approved(agreementAt(LEEDS_TEACHING), actingFor(LEEDS_TEACHING).account()));
    given(tested())
        .under(two)
        .when(ask(REQUEST_PILOT), INNOVATOR)
        .thenHappened(
            new PilotRequested(
                INNOVATION,
                PILOT,
                LEEDS_TEACHING,
                LEEDS_CODE,
                PLAN.withObjectives(OBJECTIVES.held()),
                new ApprovalTerms(1, 2, 30),
                TODAY));
  }
}
