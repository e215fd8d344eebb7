package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.PolicyMoved;
import uk.healthtech.pipeline.kernel.Refusal.WaiverNotYours;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeferGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.SendBack;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;
import uk.healthtech.pipeline.kernel.innovation.Weighing;

/**
 * Decisions at the gates. A gate opens when every criterion of the policy in force is met or waived
 * by somebody who may, and its event says by what.
 */
final class GateRules {
  private GateRules() {}

  static Decision<InnovationEvent> decide(
      Known state, GateCommand command, LocalDate on, Context context) {
    return switch (command) {
      case ReturnProposal c ->
          accepted(
              new ProposalReturned(
                  c.innovation(),
                  c.reason().held(),
                  weigh(Gate.SCREENING, state, on, context),
                  on));
      case DeclineProposal c ->
          accepted(
              new ProposalDeclined(
                  c.innovation(),
                  c.reason().held(),
                  weigh(Gate.SCREENING, state, on, context),
                  on));
      case AcceptProposal c ->
          new Passing(Gate.SCREENING, c.verdict(), c.policy(), List.of(), state, on, context)
              .decide(
                  (verdict, weighing) ->
                      new ProposalAccepted(c.innovation(), verdict, weighing, on));
      case PassReadinessGate c ->
          new Passing(Gate.READINESS, c.verdict(), c.policy(), List.of(), state, on, context)
              .decide(
                  (verdict, weighing) ->
                      new ReadinessGatePassed(c.innovation(), verdict, weighing, on));
      case PassEvaluationGate c ->
          new Passing(
                  Gate.EVALUATION,
                  c.verdict(),
                  c.policy(),
                  Meetings.problems(c.meeting(), on, context),
                  state,
                  on,
                  context)
              .decide(
                  (verdict, weighing) ->
                      new EvaluationGatePassed(c.innovation(), verdict, c.meeting(), weighing, on));
      case ConfirmAtScale c ->
          new Passing(
                  Gate.SCALE,
                  c.verdict(),
                  c.policy(),
                  Meetings.problems(c.meeting(), on, context),
                  state,
                  on,
                  context)
              .decide(
                  (verdict, weighing) ->
                      new AtScaleConfirmed(c.innovation(), verdict, c.meeting(), weighing, on));
      case DeferGate c -> defer(state, c, on, context);
      case SendBack c -> sendBack(state, c, on, context);
    };
  }

  private static Decision<InnovationEvent> defer(
      Known state, DeferGate command, LocalDate on, Context context) {
    Gate gate = Gate.before(state.phase()).orElseThrow();
    List<FieldProblem> problems = meetingProblems(command.meeting(), on, context);
    return problems.isEmpty()
        ? accepted(
            new GateDeferred(
                command.innovation(),
                gate,
                command.reason().held(),
                command.meeting(),
                weigh(gate, state, on, context),
                on))
        : refused(new FieldsInvalid(problems));
  }

  /** Back through the gate that led into the stage it is in. */
  private static Decision<InnovationEvent> sendBack(
      Known state, SendBack command, LocalDate on, Context context) {
    Gate gate =
        Arrays.stream(Gate.values())
            .filter(one -> one.to() == state.position().stage())
            .findFirst()
            .orElseThrow();
    List<FieldProblem> problems = meetingProblems(command.meeting(), on, context);
    return problems.isEmpty()
        ? accepted(
            new SentBack(
                command.innovation(),
                gate,
                command.reason().held(),
                command.meeting(),
                weigh(gate, state, on, context),
                on))
        : refused(new FieldsInvalid(problems));
  }

  /** Leadership decides at a meeting; the programme office needs none. */
  private static List<FieldProblem> meetingProblems(
      @Nullable Meeting meeting, LocalDate on, Context context) {
    if (meeting != null) {
      return Meetings.problems(meeting, on, context);
    }
    return context.actor().role() == Role.LEADERSHIP
        ? List.of(new FieldProblem("meeting", new Missing()))
        : List.of();
  }

  private static Weighing weigh(Gate gate, Known state, LocalDate on, Context context) {
    return new Weighing(
        context.policy().version(),
        GateCriteria.evaluate(context.policy().criteria(gate), state, context.regionTrusts(), on));
  }

  /**
   * The wish to pass a gate.
   *
   * @param seen the version of the policy that the decider looked at, where they name one
   * @param meeting what is wrong with the meeting
   */
  private record Passing(
      Gate gate,
      Verdict<FreeText> verdict,
      @Nullable Long seen,
      List<FieldProblem> meeting,
      Known state,
      LocalDate on,
      Context context) {

    Decision<InnovationEvent> decide(
        BiFunction<Verdict<HeldText>, Weighing, InnovationEvent> event) {
      long now = context.policy().version();
      if (seen != null && seen != now) {
        return refused(new PolicyMoved(seen, now));
      }
      Weighing weighing = weigh(gate, state, on, context);
      Map<CriterionId, GateCriterion> unmet =
          weighing.criteria().stream()
              .filter(result -> !result.met())
              .map(CriterionResult::criterion)
              .collect(Collectors.toMap(GateCriterion::id, Function.identity()));
      return invalid(unmet.keySet())
          .or(() -> notTheirs(unmet))
          .or(() -> shut(unmet.keySet(), weighing))
          .or(this::repeatedCondition)
          .<Decision<InnovationEvent>>map(Decision::refused)
          .orElseGet(() -> accepted(event.apply(Verdict.held(verdict), weighing)));
    }

    private Optional<Refusal> invalid(Set<CriterionId> unmet) {
      List<FieldProblem> problems = new ArrayList<>(meeting);
      problems.addAll(waiverProblems(unmet));
      problems.addAll(conditionProblems());
      return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
    }

    private List<FieldProblem> waiverProblems(Set<CriterionId> unmet) {
      List<FieldProblem> problems = new ArrayList<>();
      Set<CriterionId> waived = new HashSet<>();
      for (int i = 0; i < verdict.waivers().size(); i++) {
        CriterionId criterion = verdict.waivers().get(i).criterion();
        String field = "waivers[" + i + "].criterion";
        if (!unmet.contains(criterion)) {
          List<String> ids = unmet.stream().map(CriterionId::toString).sorted().toList();
          problems.add(new FieldProblem(field, new NotOneOf(ids)));
        } else if (!waived.add(criterion)) {
          problems.add(new FieldProblem(field, new Repeated()));
        }
      }
      return problems;
    }

    private List<FieldProblem> conditionProblems() {
      List<FieldProblem> problems = new ArrayList<>();
      int conditions = verdict.conditions().size();
      if (conditions > Condition.MOST) {
        problems.add(new FieldProblem("conditions", new WrongCount(0, Condition.MOST)));
      }
      for (int i = 0; i < conditions; i++) {
        LocalDate due = verdict.conditions().get(i).dueOn();
        String field = "conditions[" + i + "].dueOn";
        if (due == null) {
          problems.add(new FieldProblem(field, new Missing()));
        } else {
          Dates.plannedRule(due, on, context.today())
              .ifPresent(rule -> problems.add(new FieldProblem(field, rule)));
        }
      }
      return problems;
    }

    /** A waiver is for those whom the policy trusts with it. */
    private Optional<Refusal> notTheirs(Map<CriterionId, GateCriterion> unmet) {
      return verdict.waivers().stream()
          .map(waiver -> Standings.known(unmet, waiver.criterion()))
          .filter(criterion -> !criterion.waivedBy().contains(context.actor().role()))
          .findFirst()
          .map(criterion -> new WaiverNotYours(criterion.id(), criterion.waivedBy()));
    }

    private Optional<Refusal> shut(Set<CriterionId> unmet, Weighing weighing) {
      Set<CriterionId> waived =
          verdict.waivers().stream().map(Waiver::criterion).collect(Collectors.toSet());
      return waived.containsAll(unmet)
          ? Optional.empty()
          : Optional.of(new CriteriaUnmet(gate, weighing.criteria()));
    }

    /** The ids of conditions derive from the request's key. */
    private Optional<Refusal> repeatedCondition() {
      Set<ConditionId> seen = new HashSet<>(state.dossier().conditions().keySet());
      return verdict.conditions().stream().map(Condition::id).allMatch(seen::add)
          ? Optional.empty()
          : Optional.of(new KeyReused());
    }
  }
}
