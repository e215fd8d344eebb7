package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchInnovation;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand;
import uk.healthtech.pipeline.kernel.innovation.GateCommand;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.SendBack;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Innovation.None;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand;

/**
 * What may happen to an innovation. Asked in this order, so that a refusal never tells more than
 * the caller may know: the role, whether it exists, whose it is, the phase, the day, and then what
 * the command itself needs.
 */
final class InnovationRules implements Decider<Innovation, InnovationCommand, InnovationEvent> {
  static final InnovationRules RULES = new InnovationRules();

  private InnovationRules() {}

  @Override
  public Class<InnovationEvent> events() {
    return InnovationEvent.class;
  }

  @Override
  public Innovation initial() {
    return new None();
  }

  @Override
  public Innovation evolve(Innovation state, InnovationEvent event) {
    return Innovation.after(state, event);
  }

  @Override
  public List<FreeText> texts(InnovationCommand command, List<InnovationEvent> events) {
    return command instanceof RecordHistory history
        ? ReportRules.texts(history, events)
        : command.texts();
  }

  @Override
  public String part(InnovationCommand command) {
    return command.part().key();
  }

  @Override
  public String partOf(InnovationEvent event) {
    return event.part().key();
  }

  @Override
  public Decision<InnovationEvent> decide(
      Innovation state, InnovationCommand command, Context context) {
    Action action = command.action();
    if (!action.roles().contains(context.actor().role())) {
      return refused(new RoleNeeded(action.roles()));
    }
    return switch (state) {
      case None _ -> begin(command, context);
      case Known known -> decideKnown(known, command, context);
    };
  }

  private static Decision<InnovationEvent> begin(InnovationCommand command, Context context) {
    if (command instanceof StartProposal start) {
      return ProposalRules.start(start, context);
    }
    return command instanceof RecordHistory history
        ? ReportRules.begin(history, context)
        : refused(new NoSuchInnovation(command.innovation()));
  }

  private static Decision<InnovationEvent> decideKnown(
      Known state, InnovationCommand command, Context context) {
    if (command instanceof StartProposal) {
      return refused(new InnovationExists(command.innovation()));
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    return Standings.refuseStranger(state, command, context)
        .or(() -> wrongPhase(state.phase(), command.action(), context.actor().role()))
        .or(() -> wrongDay(state, command, on, context.today()))
        .or(() -> Standings.refuseClosed(command, on, context))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(() -> decideFamily(state, command, on, context));
  }

  private static Optional<Refusal> wrongPhase(Phase phase, Action action, Role role) {
    if (action.phases(role).contains(phase)) {
      return Optional.empty();
    }
    Set<Role> others = action.roles(phase);
    return Optional.of(
        others.isEmpty()
            ? new NotInThisPhase(action, phase, action.phases())
            : new RoleNeeded(others));
  }

  private static Optional<Refusal> wrongDay(
      Known state, InnovationCommand command, LocalDate on, LocalDate today) {
    return switch (command) {
      // What ends, halts or takes back everything follows everything.
      case CourseCommand.WithdrawInnovation _,
          CourseCommand.PutOnHold _,
          CourseCommand.StopInnovation _,
          CourseCommand.RetireInnovation _,
          SendBack _ ->
          Dates.happened("occurredOn", on, state.latest(), today);
      // What belongs to one pilot or adoption follows that one, as its own rules see to.
      case RequestPilot _, PlanAdoption _ -> Dates.happened("occurredOn", on, state.since(), today);
      case PilotCommand _, AdoptionCommand _ -> Optional.empty();
      // Each day that a report tells of is checked for itself.
      case ReportCommand _ -> Optional.empty();
      case StandardCommand _, ConditionCommand _, PublicationCommand _, TeamCommand _ ->
          Dates.happened("occurredOn", on, state.startedOn(), today);
      case ProposalCommand _ ->
          Dates.happened("occurredOn", on, later(state.since(), state.revisedOn()), today);
      case GateCommand _, CourseCommand _ -> Dates.happened("occurredOn", on, state.since(), today);
    };
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Decision<InnovationEvent> decideFamily(
      Known state, InnovationCommand command, LocalDate on, Context context) {
    return switch (command) {
      case ProposalCommand c -> ProposalRules.decide(state, c, on, context);
      case StandardCommand c -> StandardRules.decide(state, c, on, context);
      case GateCommand c -> GateRules.decide(state, c, on, context);
      case ConditionCommand c -> ConditionRules.decide(state, c, on, context);
      case PilotCommand c -> PilotRules.decide(state, c, on, context);
      case AdoptionCommand c -> AdoptionRules.decide(state, c, on, context);
      case CourseCommand c -> CourseRules.decide(c, on);
      case PublicationCommand c -> PublicationRules.decide(state, c, on, context);
      case TeamCommand c -> TeamRules.decide(state, c, on, context);
      case ReportCommand c -> ReportRules.decide(state, c, context);
    };
  }
}
