package uk.healthtech.pipeline.command.policy;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.MEETING;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.REASON;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.given;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.twoApprovers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.PolicyMoved;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.AgreeCriteria;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;

class AgreeCriteriaTest {
  private static final Check TWO_PILOTS = new Check.CompletedPilots(2);

  private static AgreeCriteria evaluation(GateCriterion... criteria) {
    return at(Gate.EVALUATION, criteria);
  }

  private static AgreeCriteria at(Gate gate, GateCriterion... criteria) {
    return new AgreeCriteria(gate, List.of(criteria), REASON, MEETING, null, null);
  }

  private static GateCriterion criterion(String id, Check check, Role... waivedBy) {
    return new GateCriterion(
        new CriterionId(id), "What leadership asks for", check, Set.of(), Set.of(waivedBy));
  }

  @Test
  void leadership_agrees_what_a_gate_asks_for() {
    GateCriterion pilots = criterion("two-pilots", TWO_PILOTS, Role.LEADERSHIP);
    given()
        .when(evaluation(pilots), LEADER)
        .thenHappened(
            new CriteriaAgreed(Gate.EVALUATION, List.of(pilots), REASON.held(), MEETING, TODAY));
  }

  @Test
  void a_gate_may_ask_for_nothing() {
    given().when(evaluation(), LEADER).thenAccepted();
  }

  @Test
  void the_office_does_not_agree_for_leadership() {
    given()
        .when(evaluation(criterion("two-pilots", TWO_PILOTS)), OFFICE)
        .thenRefused(new RoleNeeded(Set.of(Role.LEADERSHIP)));
  }

  @Test
  void the_policy_that_was_looked_at_is_the_one_in_force() {
    given(twoApprovers())
        .when(new AgreeCriteria(Gate.SCALE, List.of(), REASON, MEETING, 0L, null), LEADER)
        .thenRefused(new PolicyMoved(0, 1));
  }

  @Test
  void what_is_in_force_already_is_not_agreed_again() {
    given()
        .when(
            at(
                Gate.READINESS,
                Policy.INITIAL.criteria(Gate.READINESS).toArray(GateCriterion[]::new)),
            LEADER)
        .thenRefused(new NothingChanged());
  }

  @Test
  void criteria_are_told_apart_by_their_ids() {
    given()
        .when(evaluation(criterion("pilots", TWO_PILOTS), criterion("pilots", TWO_PILOTS)), LEADER)
        .thenRefused(FieldsInvalid.one("criteria[1].id", new Repeated()));
  }

  @Test
  void a_gate_asks_for_at_most_thirty_things() {
    GateCriterion[] criteria =
        IntStream.range(0, 31)
            .mapToObj(i -> criterion("criterion-" + i, TWO_PILOTS))
            .toArray(GateCriterion[]::new);
    given()
        .when(evaluation(criteria), LEADER)
        .thenRefused(FieldsInvalid.one("criteria", new WrongCount(0, 30)));
  }

  @Test
  void only_who_decides_a_gate_can_waive_at_it() {
    given()
        .when(
            evaluation(criterion("pilots", TWO_PILOTS, Role.LEADERSHIP, Role.PROGRAMME_OFFICE)),
            LEADER)
        .thenRefused(
            FieldsInvalid.one("criteria[0].waivedBy", new NotOneOf(List.of("LEADERSHIP"))));
    given()
        .when(at(Gate.READINESS, criterion("pilots", TWO_PILOTS, Role.TRUST_APPROVER)), LEADER)
        .thenRefused(
            FieldsInvalid.one("criteria[0].waivedBy", new NotOneOf(List.of("PROGRAMME_OFFICE"))));
  }

  static List<Arguments> checks_that_nothing_could_meet() {
    return List.of(
        Arguments.of(new Check.FieldsFilled(Set.of()), "fields", new Missing()),
        Arguments.of(new Check.HasEvidence(1, Set.of()), "kinds", new Missing()),
        Arguments.of(
            new Check.HasEvidence(0, Set.of(EvidenceKind.REAL_WORLD)), "atLeast", range(1, 1_000)),
        Arguments.of(new Check.CompletedPilots(0), "atLeast", range(1, 1_000)),
        Arguments.of(new Check.CompletedPilots(1_001), "atLeast", range(1, 1_000)),
        Arguments.of(new Check.LiveAt(1, Set.of()), "organisations", new Missing()),
        Arguments.of(
            new Check.LiveAt(3, Set.of(LEEDS_TEACHING, AIREDALE)), "atLeast", range(1, 2)));
  }

  @ParameterizedTest
  @MethodSource("checks_that_nothing_could_meet")
  void a_check_can_be_met_and_can_fail(Check check, String field, Rule rule) {
    given()
        .when(evaluation(criterion("a-check", check)), LEADER)
        .thenRefused(FieldsInvalid.one("criteria[0].check." + field, rule));
  }

  @Test
  void all_problems_are_told_at_once() {
    given()
        .when(
            evaluation(
                Stream.of(0, 5_000)
                    .map(number -> criterion("pilots", new Check.CompletedPilots(number)))
                    .toArray(GateCriterion[]::new)),
            LEADER)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("criteria[0].check.atLeast", range(1, 1_000)),
                    new FieldProblem("criteria[1].id", new Repeated()),
                    new FieldProblem("criteria[1].check.atLeast", range(1, 1_000)))));
  }

  private static OutOfRange range(int least, int most) {
    return new OutOfRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }
}
