package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.innovation.Innovation.None;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchInnovation;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Action.Standing;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;

/**
 * What may happen to an innovation. Asked in this order, so that a refusal never tells more than
 * the caller may know: the role, whether it exists, whose it is, the phase, the dates, and then
 * what the command itself needs.
 */
final class InnovationRules implements Decider<Innovation, InnovationCommand, InnovationEvent> {
  static final InnovationRules RULES = new InnovationRules();

  /** What ends or halts everything, and so follows everything. */
  private static final Set<Action> HALTS = Set.of(Action.WITHDRAW, Action.PUT_ON_HOLD, Action.STOP);

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
    return Evolution.evolve(state, event);
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
    if (context.actor().role() != action.role()) {
      return refused(new RoleNeeded(Set.of(action.role())));
    }
    return switch (state) {
      case None _ ->
          command instanceof StartProposal start
              ? start(start, context)
              : refused(new NoSuchInnovation(command.innovation()));
      case Known known -> decideKnown(known, command, action, context);
    };
  }

  private static Decision<InnovationEvent> start(StartProposal command, Context context) {
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    Optional<Refusal> early = Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today());
    return early.isPresent()
        ? refused(early.get())
        : accepted(
            new ProposalStarted(
                command.innovation(), context.actor().organisation(), command.proposal(), on));
  }

  private static Decision<InnovationEvent> decideKnown(
      Known state, InnovationCommand command, Action action, Context context) {
    if (command instanceof StartProposal) {
      return refused(new InnovationExists(command.innovation()));
    }
    if (action.standing() == Standing.OWNER
        && !state.dossier().owner().equals(context.actor().organisation())) {
      return refused(new NotYourOrganisation(state.dossier().owner()));
    }
    Optional<Refusal> stranger = Hosts.refuseStranger(state, command, context);
    if (stranger.isPresent()) {
      return refused(stranger.get());
    }
    if (!action.phases().contains(state.phase())) {
      return refused(new NotInThisPhase(action, state.phase(), action.phases()));
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    LocalDate earliest = HALTS.contains(action) ? state.latest() : state.since();
    Optional<Refusal> early = Dates.happened("occurredOn", on, earliest, context.today());
    // What belongs to one pilot or adoption follows that one, not the last move of the whole.
    if (early.isPresent() && action.standing() != Standing.HOST) {
      return refused(early.get());
    }
    return switch (command) {
      case StartProposal _ -> throw new AssertionError("Decided above");
      case ReviseProposal c -> ProposalRules.revise(state, c, on);
      case SubmitProposal c -> ProposalRules.submit(state, c, on);
      case ReturnProposal c -> ProposalRules.sendBack(c, on);
      case AcceptProposal c -> GateRules.accept(state, c, on);
      case DeclineProposal c -> ProposalRules.decline(c, on);
      case PassReadinessGate c -> GateRules.readiness(state, c, on);
      case RequestPilot c -> PilotRules.request(state, c, on, context);
      case ApprovePilot c -> PilotRules.approve(state, c, on, context.today());
      case DeclinePilot c -> PilotRules.decline(state, c, on, context.today());
      case StartPilot c -> PilotRules.start(state, c, on, context.today());
      case RecordReading c -> PilotRules.read(state, c, on, context.today());
      case CompletePilot c -> PilotRules.complete(state, c, on, context.today());
      case PassEvaluationGate c -> GateRules.evaluation(state, c, on, context);
      case PlanAdoption c -> AdoptionRules.plan(state, c, on, context);
      case GoLive c -> AdoptionRules.goLive(state, c, on, context.today());
      case ReportReach c -> AdoptionRules.report(state, c, on, context.today());
      case ConfirmAtScale c -> GateRules.scale(state, c, on, context);
      case WithdrawInnovation c ->
          accepted(new InnovationWithdrawn(c.innovation(), c.reason().held(), on));
      case PutOnHold c -> accepted(new InnovationPutOnHold(c.innovation(), c.reason().held(), on));
      case ResumeInnovation c ->
          accepted(new InnovationResumed(c.innovation(), c.reason().held(), on));
      case StopInnovation c ->
          accepted(new InnovationStopped(c.innovation(), c.reason().held(), on));
    };
  }
}
