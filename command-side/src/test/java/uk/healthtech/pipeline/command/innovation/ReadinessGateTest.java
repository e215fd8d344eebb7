package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Texts.text;
import static uk.healthtech.pipeline.command.innovation.Story.CONDITION;
import static uk.healthtech.pipeline.command.innovation.Story.FINDINGS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MARK;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.documented;
import static uk.healthtech.pipeline.command.innovation.Story.drafted;
import static uk.healthtech.pipeline.command.innovation.Story.evidenceRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.evidenceRetracted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.notApplicable;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.standard;
import static uk.healthtech.pipeline.command.innovation.Story.standardRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.standardRetracted;
import static uk.healthtech.pipeline.command.innovation.Story.submitted;
import static uk.healthtech.pipeline.command.innovation.Story.weighed;
import static uk.healthtech.pipeline.command.innovation.Wishes.VERDICT;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.DEFER_GATE;
import static uk.healthtech.pipeline.kernel.innovation.Action.PASS_READINESS_GATE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.PolicyMoved;
import uk.healthtech.pipeline.kernel.Refusal.WaiverNotYours;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.StandardDetail;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.policy.Policy;

class ReadinessGateTest {
  private static final Past DOCUMENTED = proposed().then(accepted()).then(documented());

  private static PassReadinessGate pass(Verdict<FreeText> verdict) {
    return new PassReadinessGate(INNOVATION, verdict, null, null);
  }

  private static Verdict<FreeText> waiving(String... criteria) {
    return new Verdict<>(
        REASON,
        List.of(),
        Stream.of(criteria)
            .map(criterion -> new Waiver<>(new CriterionId(criterion), text("Why: " + criterion)))
            .toList());
  }

  private static ReadinessGatePassed gatePassed(
      Verdict<FreeText> verdict, LocalDate on, Past... past) {
    return new ReadinessGatePassed(
        INNOVATION, Verdict.held(verdict), new Weighing(0, weighed(Gate.READINESS, on, past)), on);
  }

  @Test
  void it_opens_when_standards_and_evidence_are_there() {
    given(DOCUMENTED)
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenHappened(gatePassed(VERDICT, TODAY, DOCUMENTED));
  }

  @Test
  void it_stays_shut_and_says_what_is_met_and_what_is_not() {
    Past noToolkit = DOCUMENTED.then(standardRetracted(StandardKind.DSPT));
    List<CriterionResult> asked = weighed(Gate.READINESS, TODAY, noToolkit);
    assertThat(asked).filteredOn(result -> !result.met()).hasSize(1);
    given(noToolkit)
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenRefused(new CriteriaUnmet(Gate.READINESS, asked));
  }

  @Test
  void what_is_only_asked_of_digital_categories_is_not_asked_of_a_device() {
    Past device =
        drafted(PROPOSAL.with(ProposalChanges.builder().category(Category.MEDICAL_DEVICE).build()))
            .then(submitted())
            .then(accepted())
            .then(standardRecorded(MARK))
            .then(standardRecorded(notApplicable(StandardKind.DSPT)))
            .then(evidenceRecorded());
    given(device)
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenHappened(gatePassed(VERDICT, TODAY, device));
    assertThat(weighed(Gate.READINESS, TODAY, device))
        .extracting(result -> result.criterion().id().value())
        .containsExactly("device-mark", "dspt", "evidence");
  }

  @Test
  void a_certificate_counts_until_the_day_before_it_expires() {
    LocalDate last = Days.EXPIRES.minusDays(1);
    given(DOCUMENTED)
        .on(last)
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenHappened(gatePassed(VERDICT, last, DOCUMENTED));
    given(DOCUMENTED)
        .on(Days.EXPIRES)
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenRefused(
            new CriteriaUnmet(Gate.READINESS, weighed(Gate.READINESS, Days.EXPIRES, DOCUMENTED)));
  }

  @Test
  void a_decision_told_late_counts_what_was_valid_on_its_day() {
    given(DOCUMENTED)
        .on(Days.EXPIRES.plusDays(10))
        .when(ask(PASS_READINESS_GATE, Days.READY), OFFICE)
        .thenHappened(gatePassed(VERDICT, Days.READY, DOCUMENTED));
  }

  @Test
  void four_areas_of_five_are_not_enough() {
    Set<DtacArea> four = EnumSet.complementOf(EnumSet.of(DtacArea.INTEROPERABILITY));
    Past lacking =
        DOCUMENTED.then(
            standardRecorded(standard(StandardKind.DTAC, new StandardDetail.Dtac("2.0", four))));
    given(lacking)
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenRefused(new CriteriaUnmet(Gate.READINESS, weighed(Gate.READINESS, TODAY, lacking)));
    assertThat(weighed(Gate.READINESS, TODAY, lacking))
        .filteredOn(result -> !result.met())
        .extracting(result -> result.criterion().id().value())
        .containsExactly("dtac");
  }

  @Test
  void what_is_unmet_can_be_waived_with_a_reason() {
    Past lacking = DOCUMENTED.then(standardRetracted(StandardKind.DTAC)).then(evidenceRetracted());
    Verdict<FreeText> waiving = waiving("dtac", "evidence");
    given(lacking).when(pass(waiving), OFFICE).thenHappened(gatePassed(waiving, TODAY, lacking));
    given(lacking)
        .when(pass(waiving("dtac")), OFFICE)
        .thenRefused(new CriteriaUnmet(Gate.READINESS, weighed(Gate.READINESS, TODAY, lacking)));
  }

  @Test
  void nothing_is_waived_that_is_met_or_not_asked_or_waived_already() {
    Past lacking = DOCUMENTED.then(standardRetracted(StandardKind.DTAC));
    for (String wrong : List.of("evidence", "no-such-criterion")) {
      given(lacking)
          .when(pass(waiving("dtac", wrong)), OFFICE)
          .thenRefused(FieldsInvalid.one("waivers[1].criterion", new NotOneOf(List.of("dtac"))));
    }
    Verdict<FreeText> twice =
        new Verdict<>(
            REASON,
            List.of(),
            List.of(
                new Waiver<>(new CriterionId("dtac"), CONDITION),
                new Waiver<>(new CriterionId("dtac"), FINDINGS)));
    given(lacking)
        .when(pass(twice), OFFICE)
        .thenRefused(FieldsInvalid.one("waivers[1].criterion", new Repeated()));
  }

  @Test
  void nobody_waives_what_the_policy_does_not_trust_them_with() {
    for (Role waives : List.of(Role.LEADERSHIP, Role.PROGRAMME_OFFICE)) {
      Policy policy =
          Policies.asking(
              Gate.READINESS,
              Policies.criterion(new Check.HoldsStandard(StandardKind.CQC, false), waives));
      var asked = given(DOCUMENTED).under(policy);
      var then = asked.when(pass(waiving("criterion")), OFFICE);
      if (waives == Role.PROGRAMME_OFFICE) {
        then.thenAccepted();
      } else {
        then.thenRefused(new WaiverNotYours(new CriterionId("criterion"), Set.of(waives)));
      }
    }
  }

  @Test
  void a_condition_has_a_day_to_come_and_an_id_of_its_own() {
    LocalDate due = Days.CONDITION_DUE;
    Condition<FreeText> condition = conditionOf(Gate.READINESS, due);
    Verdict<FreeText> verdict = new Verdict<>(REASON, List.of(condition), List.of());
    given(DOCUMENTED)
        .when(pass(verdict), OFFICE)
        .thenHappened(gatePassed(verdict, TODAY, DOCUMENTED));
    Map<LocalDate, FieldProblem.Rule> wrong =
        Map.of(
            TODAY.minusDays(1), new TooEarly(TODAY),
            TODAY.plusYears(21), new TooLate(TODAY.plusYears(20)));
    wrong.forEach(
        (day, rule) ->
            given(DOCUMENTED)
                .when(
                    pass(
                        new Verdict<>(
                            REASON, List.of(conditionOf(Gate.READINESS, day)), List.of())),
                    OFFICE)
                .thenRefused(FieldsInvalid.one("conditions[0].dueOn", rule)));
    given(DOCUMENTED)
        .when(
            pass(
                new Verdict<>(
                    REASON,
                    List.of(new Condition<>(conditionOf(Gate.READINESS), CONDITION, null)),
                    List.of())),
            OFFICE)
        .thenRefused(FieldsInvalid.one("conditions[0].dueOn", new Missing()));
    given(
            proposed(),
            passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, due))),
            documented())
        .when(
            pass(new Verdict<>(REASON, List.of(conditionOf(Gate.SCREENING, due)), List.of())),
            OFFICE)
        .thenRefused(new KeyReused());
  }

  @Test
  void who_saw_another_policy_is_told() {
    PassReadinessGate seen = new PassReadinessGate(INNOVATION, VERDICT, 0L, null);
    given(DOCUMENTED).when(seen, OFFICE).thenAccepted();
    given(DOCUMENTED)
        .under(Policies.approvers(2))
        .when(seen, OFFICE)
        .thenRefused(new PolicyMoved(0, 1));
  }

  @Test
  void the_event_says_by_which_policy() {
    given(DOCUMENTED)
        .under(Policies.approvers(2))
        .when(ask(PASS_READINESS_GATE), OFFICE)
        .thenHappened(
            new ReadinessGatePassed(
                INNOVATION,
                Verdict.held(VERDICT),
                new Weighing(1, weighed(Gate.READINESS, TODAY, DOCUMENTED)),
                TODAY));
  }

  @Test
  void it_can_be_deferred_whether_or_not_it_could_be_passed() {
    Past bare = proposed().then(accepted());
    for (Past past : List.of(bare, DOCUMENTED)) {
      given(past)
          .when(ask(DEFER_GATE), OFFICE)
          .thenHappened(
              new GateDeferred(
                  INNOVATION,
                  Gate.READINESS,
                  REASON.held(),
                  null,
                  new Weighing(0, weighed(Gate.READINESS, TODAY, past)),
                  TODAY));
    }
  }

  @Test
  void it_is_not_passed_before_the_screening() {
    given(DOCUMENTED)
        .when(ask(PASS_READINESS_GATE, Days.SCREENED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SCREENED)));
  }
}
