package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.ApprovalLapsed;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.IncidentsUnresolved;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.NotLapsed;
import uk.healthtech.pipeline.kernel.Refusal.PilotAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.Refusal.SecondPersonNeeded;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Approval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AnswerQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AskQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ConfirmApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CorrectReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ExpireApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResolveIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResumePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StopPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.SuspendPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Steps;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/**
 * A pilot from the request to its end. That only its own organisation acts is seen to before. What
 * moves it follows all that happened in it; what is told of it is in {@link PilotRecordRules}.
 */
final class PilotRules {
  private PilotRules() {}

  static Decision<InnovationEvent> decide(
      Known state, PilotCommand command, LocalDate on, Context context) {
    if (command instanceof RequestPilot c) {
      return request(state, c, on, context);
    }
    Pilot pilot = state.pilots().get(command.pilot());
    if (pilot == null) {
      return refused(new NoSuchPilot(command.pilot()));
    }
    Set<PilotStatus> needed = Steps.OF_PILOT.from(command.action());
    if (!needed.contains(pilot.status())) {
      return refused(new PilotIs(pilot.status(), needed));
    }
    LocalDate today = context.today();
    return switch (command) {
      case RequestPilot _ -> throw new AssertionError("Decided above");
      case AskQuestion c -> PilotRecordRules.ask(pilot, c, on, today);
      case AnswerQuestion c -> PilotRecordRules.answer(pilot, c, on, today);
      case ApprovePilot c -> approve(state, pilot, c, on, context);
      case ConfirmApproval c -> confirm(pilot, c, on, context);
      case DeclinePilot c ->
          moved(pilot, today, new PilotDeclined(c.innovation(), c.pilot(), c.reason().held(), on));
      case ExpireApproval c -> expire(pilot, c, on, today);
      case StartPilot c -> start(state, pilot, c, on, today);
      case RecordReading c -> PilotRecordRules.read(pilot, c, on, today);
      case CorrectReading c -> PilotRecordRules.correct(pilot, c, on, today);
      case RaiseIncident c -> PilotRecordRules.raise(pilot, c, on, today);
      case ResolveIncident c -> PilotRecordRules.resolve(pilot, c, on, today);
      case SuspendPilot c ->
          moved(
              pilot,
              today,
              new PilotSuspended(c.innovation(), c.pilot(), null, c.reason().held(), on));
      case ResumePilot c -> resume(pilot, c, on, today);
      // A serious incident may stand open at the end of a pilot; the evaluation gate asks for it.
      case CompletePilot c ->
          moved(
              pilot,
              today,
              new PilotCompleted(
                  c.innovation(), c.pilot(), c.findings().held(), c.recommendation(), on));
      case StopPilot c ->
          moved(pilot, today, new PilotStopped(c.innovation(), c.pilot(), c.reason().held(), on));
    };
  }

  private static Decision<InnovationEvent> request(
      Known state, RequestPilot command, LocalDate on, Context context) {
    OrganisationId organisation = OrganisationIds.ofOds(command.at());
    HeldOrganisation host = context.organisation(organisation);
    if (host == null) {
      return refused(FieldsInvalid.one("at", new Unknown(command.at().value())));
    }
    if (!host.details().kind().isTrust()) {
      return refused(new NotATrust(organisation));
    }
    Optional<Refusal> closed = Named.closed(host, on);
    if (closed.isPresent()) {
      return refused(closed.get());
    }
    Optional<Pilot> open = openAt(state, organisation, context.today());
    if (open.isPresent()) {
      return refused(new PilotAlreadyOpen(open.get().id(), organisation));
    }
    if (state.pilots().containsKey(command.pilot())) {
      return refused(new KeyReused()); // its id derives from the request's key
    }
    PilotPlan<FreeText> plan = command.plan();
    return unless(
        repeatedMeasures(plan)
            .or(() -> Dates.planned("startsOn", plan.startsOn(), on, context.today()))
            .or(() -> Dates.planned("endsOn", plan.endsOn(), plan.startsOn(), context.today())),
        new PilotRequested(
            command.innovation(),
            command.pilot(),
            organisation,
            command.at(),
            plan.withObjectives(plan.objectives().held()),
            ApprovalTerms.of(context.policy()),
            on));
  }

  /**
   * Where two people must agree, the first only proposes; a new proposal replaces the one before.
   */
  private static Decision<InnovationEvent> approve(
      Known state, Pilot pilot, ApprovePilot command, LocalDate on, Context context) {
    AccountId by = context.actor().account();
    Agreement<HeldText> agreement = Agreement.held(command.agreement());
    return unless(
        Dates.happened("occurredOn", on, pilot.lastOn(), context.today())
            .or(() -> Dates.planned("startBy", agreement.startBy(), on, context.today()))
            .or(() -> conditions(state, agreement.conditions(), on, context.today())),
        pilot.terms().approvers() > 1
            ? new PilotApprovalProposed(command.innovation(), command.pilot(), agreement, by, on)
            : new PilotApproved(command.innovation(), command.pilot(), agreement, List.of(by), on));
  }

  private static Decision<InnovationEvent> confirm(
      Pilot pilot, ConfirmApproval command, LocalDate on, Context context) {
    Approval proposed =
        Objects.requireNonNull(pilot.approval(), "Its status says that somebody approved");
    AccountId second = context.actor().account();
    if (proposed.by().contains(second)) {
      return refused(new SecondPersonNeeded());
    }
    Agreement<HeldText> agreement =
        Objects.requireNonNull(proposed.agreement(), "No report tells of half an approval");
    if (on.isAfter(agreement.startBy())) {
      return refused(new ApprovalLapsed(agreement.startBy()));
    }
    return moved(
        pilot,
        context.today(),
        new PilotApproved(
            command.innovation(),
            command.pilot(),
            agreement,
            Stream.concat(proposed.by().stream(), Stream.of(second)).toList(),
            on));
  }

  /**
   * It lapsed with the end of its last day, whenever the service comes to record it. One that a
   * report tells of has no such day, and stands until the trust says otherwise.
   */
  private static Decision<InnovationEvent> expire(
      Pilot pilot, ExpireApproval command, LocalDate on, LocalDate today) {
    LocalDate startBy = pilot.startBy();
    if (startBy == null || !pilot.hasLapsed(today)) {
      return refused(new NotLapsed(startBy));
    }
    LocalDate lapsedOn = startBy.plusDays(1);
    return unless(
        Dates.happened("occurredOn", on, lapsedOn, today),
        new PilotApprovalExpired(command.innovation(), command.pilot(), lapsedOn));
  }

  /** An approval is for a start by its day; after that the trust has to be asked again. */
  private static Decision<InnovationEvent> start(
      Known state, Pilot pilot, StartPilot command, LocalDate on, LocalDate today) {
    LocalDate startBy = pilot.startBy();
    if (startBy != null && on.isAfter(startBy)) {
      return refused(new ApprovalLapsed(startBy));
    }
    // The trust may have been asked again since this approval lapsed.
    Optional<Pilot> another =
        openAt(state, pilot.organisation(), today).filter(open -> !open.id().equals(pilot.id()));
    if (another.isPresent()) {
      return refused(new PilotAlreadyOpen(another.get().id(), pilot.organisation()));
    }
    return moved(pilot, today, new PilotStarted(command.innovation(), command.pilot(), on));
  }

  private static Decision<InnovationEvent> resume(
      Pilot pilot, ResumePilot command, LocalDate on, LocalDate today) {
    return pilot.seriousOpen().isEmpty()
        ? moved(
            pilot,
            today,
            new PilotResumed(command.innovation(), command.pilot(), command.reason().held(), on))
        : refused(new IncidentsUnresolved(pilot.seriousOpen()));
  }

  private static Decision<InnovationEvent> moved(
      Pilot pilot, LocalDate today, InnovationEvent event) {
    return unless(Dates.happened("occurredOn", event.occurredOn(), pilot.lastOn(), today), event);
  }

  /** The pilot that takes up the organisation's one place. */
  private static Optional<Pilot> openAt(Known state, OrganisationId organisation, LocalDate today) {
    return state.pilots().values().stream()
        .filter(pilot -> pilot.organisation().equals(organisation) && pilot.isOpen(today))
        .findFirst();
  }

  private static Optional<Refusal> repeatedMeasures(PilotPlan<FreeText> plan) {
    Set<String> seen = new HashSet<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < plan.measures().size(); i++) {
      if (!seen.add(plan.measures().get(i).name())) {
        problems.add(new FieldProblem("measures[" + i + "].name", new Repeated()));
      }
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
  }

  /** Each is new to the innovation and due, if on any day, on one to come. */
  private static Optional<Refusal> conditions(
      Known state, List<Condition<HeldText>> conditions, LocalDate on, LocalDate today) {
    if (conditions.size() > Condition.MOST) {
      return Optional.of(FieldsInvalid.one("conditions", new WrongCount(0, Condition.MOST)));
    }
    Set<ConditionId> seen = new HashSet<>(state.dossier().conditions().keySet());
    for (int i = 0; i < conditions.size(); i++) {
      Condition<HeldText> condition = conditions.get(i);
      if (!seen.add(condition.id())) {
        return Optional.of(new KeyReused()); // its id derives from the request's key
      }
      if (condition.dueOn() != null) {
        Optional<Refusal> refusal =
            Dates.planned("conditions[" + i + "].dueOn", condition.dueOn(), on, today);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }
}
