package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.Meeting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Passing the gates. A gate opens when every criterion is met, and its event says by what. */
final class GateRules {
  /** More members than this agree at no meeting. */
  private static final int MOST_MEMBERS = 50;

  private GateRules() {}

  static Decision<InnovationEvent> accept(Known state, AcceptProposal command, LocalDate on) {
    return pass(
        Gate.SCREENING,
        state,
        Set.of(),
        on,
        criteria ->
            new ProposalAccepted(command.innovation(), command.reason().held(), criteria, on));
  }

  static Decision<InnovationEvent> readiness(Known state, PassReadinessGate command, LocalDate on) {
    return pass(
        Gate.READINESS,
        state,
        Set.of(),
        on,
        criteria ->
            new ReadinessGatePassed(command.innovation(), command.reason().held(), criteria, on));
  }

  static Decision<InnovationEvent> evaluation(
      Known state, PassEvaluationGate command, LocalDate on, Context context) {
    return meeting(command.meeting(), on, context)
        .or(() -> tooEarly(on, firstCompletion(state), context))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(
            () ->
                pass(
                    Gate.EVALUATION,
                    state,
                    Set.of(),
                    on,
                    criteria ->
                        new EvaluationGatePassed(
                            command.innovation(),
                            command.reason().held(),
                            command.meeting(),
                            criteria,
                            on)));
  }

  static Decision<InnovationEvent> scale(
      Known state, ConfirmAtScale command, LocalDate on, Context context) {
    return meeting(command.meeting(), on, context)
        .or(() -> tooEarly(on, liveAtMost(state, context.regionTrusts()), context))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(
            () ->
                pass(
                    Gate.SCALE,
                    state,
                    context.regionTrusts(),
                    on,
                    criteria ->
                        new AtScaleConfirmed(
                            command.innovation(),
                            command.reason().held(),
                            command.meeting(),
                            criteria,
                            on)));
  }

  /** Counts what had happened by the day of the decision, and nothing that came after. */
  private static Decision<InnovationEvent> pass(
      Gate gate,
      Known state,
      Set<OrganisationId> counted,
      LocalDate on,
      Function<List<CriterionResult>, InnovationEvent> event) {
    List<CriterionResult> criteria =
        GateCriteria.evaluate(
            gate,
            new GateCriteria.Evidence(
                state.dossier().proposal(),
                completed(state)
                    .filter(pilot -> !pilot.completedOn().isAfter(on))
                    .map(Pilot.Completed::id)
                    .toList(),
                live(state)
                    .filter(adoption -> !adoption.since().isAfter(on))
                    .map(Adoption.Live::organisation)
                    .collect(Collectors.toSet()),
                counted));
    return GateCriteria.allMet(criteria)
        ? accepted(event.apply(criteria))
        : refused(new CriteriaUnmet(gate, criteria));
  }

  /** A decision names a meeting that has been held and members who are members. */
  private static Optional<Refusal> meeting(Meeting meeting, LocalDate on, Context context) {
    List<FieldProblem> problems = new ArrayList<>();
    if (meeting.heldOn().isAfter(context.today())) {
      problems.add(new FieldProblem("meeting.heldOn", new InFuture(context.today())));
    } else if (meeting.heldOn().isAfter(on)) {
      problems.add(new FieldProblem("meeting.heldOn", new TooLate(on)));
    }
    int members = meeting.agreed().size();
    if (members == 0 || members > MOST_MEMBERS) {
      problems.add(new FieldProblem("meeting.agreed", new WrongCount(1, MOST_MEMBERS)));
    }
    Set<AccountId> seen = new HashSet<>();
    for (int i = 0; i < members; i++) {
      AccountId member = meeting.agreed().get(i);
      String field = "meeting.agreed[" + i + "]";
      if (!seen.add(member)) {
        problems.add(new FieldProblem(field, new Repeated()));
      } else if (!context.leadership().contains(member)) {
        problems.add(new FieldProblem(field, new Unknown(member.toString())));
      }
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
  }

  private static Optional<Refusal> tooEarly(
      LocalDate on, Optional<LocalDate> follows, Context context) {
    return follows.flatMap(earliest -> Dates.happened("occurredOn", on, earliest, context.today()));
  }

  private static Optional<LocalDate> firstCompletion(Known state) {
    return completed(state).map(Pilot.Completed::completedOn).min(Comparator.naturalOrder());
  }

  /** The day on which it was live at enough of the trusts that count. */
  private static Optional<LocalDate> liveAtMost(Known state, Set<OrganisationId> counted) {
    return live(state)
        .filter(adoption -> counted.contains(adoption.organisation()))
        .map(Adoption.Live::since)
        .sorted()
        .skip(counted.size() / 2)
        .findFirst();
  }

  private static Stream<Pilot.Completed> completed(Known state) {
    return state.pilots().values().stream()
        .filter(Pilot.Completed.class::isInstance)
        .map(Pilot.Completed.class::cast);
  }

  private static Stream<Adoption.Live> live(Known state) {
    return state.adoptions().values().stream()
        .filter(Adoption.Live.class::isInstance)
        .map(Adoption.Live.class::cast);
  }
}
