package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.ApprovalLapsed;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.PilotAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.PilotIs;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/**
 * A pilot from the request to its findings. That only its own organisation acts is seen to before.
 */
final class PilotRules {
  private PilotRules() {}

  static Decision<InnovationEvent> request(
      Known state, RequestPilot command, LocalDate on, Context context) {
    Organisation host = context.organisation();
    if (host == null) {
      return refused(FieldsInvalid.one("at", new Unknown(command.at().value())));
    }
    OrganisationId organisation = OrganisationIds.ofOds(command.at());
    if (!host.kind().isTrust()) {
      return refused(new NotATrust(organisation));
    }
    Optional<Pilot> open = openAt(state, organisation, context.today());
    if (open.isPresent()) {
      return refused(new PilotAlreadyOpen(open.get().id(), organisation));
    }
    if (state.pilots().containsKey(command.pilot())) {
      return refused(new KeyReused()); // its id derives from the request's key
    }
    PilotPlan<FreeText> plan = command.plan();
    return repeatedMeasures(plan)
        .or(() -> Dates.planned("startsOn", plan.startsOn(), on, context.today()))
        .or(() -> Dates.planned("endsOn", plan.endsOn(), plan.startsOn(), context.today()))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    new PilotRequested(
                        command.innovation(),
                        command.pilot(),
                        organisation,
                        command.at(),
                        plan.withObjectives(plan.objectives().held()),
                        on)));
  }

  static Decision<InnovationEvent> approve(
      Known state, ApprovePilot command, LocalDate on, LocalDate today) {
    if (!(pilot(state, command.pilot()) instanceof Pilot.Requested pilot)) {
      return notThere(state, command.pilot(), PilotStatus.REQUESTED);
    }
    return Dates.happened("occurredOn", on, pilot.requestedOn(), today)
        .or(() -> Dates.planned("startBy", command.startBy(), on, today))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    new PilotApproved(
                        command.innovation(),
                        command.pilot(),
                        command.conditions().stream().map(FreeText::held).toList(),
                        command.startBy(),
                        on)));
  }

  static Decision<InnovationEvent> decline(
      Known state, DeclinePilot command, LocalDate on, LocalDate today) {
    if (!(pilot(state, command.pilot()) instanceof Pilot.Requested pilot)) {
      return notThere(state, command.pilot(), PilotStatus.REQUESTED);
    }
    return happened(
        on,
        pilot.requestedOn(),
        today,
        new PilotDeclined(command.innovation(), command.pilot(), command.reason().held(), on));
  }

  /** An approval is for a start by its day; after that the trust has to be asked again. */
  static Decision<InnovationEvent> start(
      Known state, StartPilot command, LocalDate on, LocalDate today) {
    if (!(pilot(state, command.pilot()) instanceof Pilot.Approved pilot)) {
      return notThere(state, command.pilot(), PilotStatus.APPROVED);
    }
    if (on.isAfter(pilot.startBy())) {
      return refused(new ApprovalLapsed(pilot.startBy()));
    }
    // The trust may have been asked again since this approval lapsed.
    Optional<Pilot> another =
        openAt(state, pilot.organisation(), today).filter(open -> !open.id().equals(pilot.id()));
    if (another.isPresent()) {
      return refused(new PilotAlreadyOpen(another.get().id(), pilot.organisation()));
    }
    return happened(
        on, pilot.approvedOn(), today, new PilotStarted(command.innovation(), command.pilot(), on));
  }

  static Decision<InnovationEvent> read(
      Known state, RecordReading command, LocalDate on, LocalDate today) {
    if (!(pilot(state, command.pilot()) instanceof Pilot.Running pilot)) {
      return notThere(state, command.pilot(), PilotStatus.RUNNING);
    }
    if (pilot.plan().measure(command.measure()).isEmpty()) {
      List<String> names = pilot.plan().measures().stream().map(Measure::name).toList();
      return refused(FieldsInvalid.one("measure", new NotOneOf(names)));
    }
    return Dates.happened("takenOn", on, pilot.startedOn(), today)
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    new ReadingRecorded(
                        command.innovation(),
                        command.pilot(),
                        command.measure(),
                        command.value(),
                        on)));
  }

  static Decision<InnovationEvent> complete(
      Known state, CompletePilot command, LocalDate on, LocalDate today) {
    if (!(pilot(state, command.pilot()) instanceof Pilot.Running pilot)) {
      return notThere(state, command.pilot(), PilotStatus.RUNNING);
    }
    return happened(
        on,
        pilot.lastOn(),
        today,
        new PilotCompleted(
            command.innovation(),
            command.pilot(),
            command.findings().held(),
            command.recommendation(),
            on));
  }

  private static Decision<InnovationEvent> happened(
      LocalDate on, LocalDate earliest, LocalDate today, InnovationEvent event) {
    return Dates.happened("occurredOn", on, earliest, today)
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(() -> accepted(event));
  }

  /** The pilot that takes up the organisation's one place; a lapsed approval gives it back. */
  private static Optional<Pilot> openAt(Known state, OrganisationId organisation, LocalDate today) {
    return state.pilots().values().stream()
        .filter(pilot -> pilot.organisation().equals(organisation))
        .filter(pilot -> pilot.status().isOpen())
        .filter(
            pilot ->
                !(pilot instanceof Pilot.Approved approved && approved.startBy().isBefore(today)))
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

  private static Pilot pilot(Known state, PilotId id) {
    return Objects.requireNonNull(state.pilots().get(id), "Hosts has refused unknown pilots");
  }

  private static Decision<InnovationEvent> notThere(Known state, PilotId id, PilotStatus needed) {
    return refused(new PilotIs(pilot(state, id).status(), Set.of(needed)));
  }
}
