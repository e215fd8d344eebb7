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
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * An adoption from the plan to its reach. That only its own organisation acts is seen to before.
 */
final class AdoptionRules {
  private AdoptionRules() {}

  static Decision<InnovationEvent> plan(
      Known state, PlanAdoption command, LocalDate on, Context context) {
    OrganisationId organisation = context.actor().organisation();
    Organisation host = context.organisation();
    if (host == null || !host.kind().isTrust() || host.ods() == null) {
      return refused(new NotATrust(organisation));
    }
    Optional<Adoption> open =
        state.adoptions().values().stream()
            .filter(adoption -> adoption.organisation().equals(organisation))
            .findFirst();
    if (open.isPresent()) {
      return refused(new AdoptionAlreadyOpen(open.get().id(), organisation));
    }
    if (state.adoptions().containsKey(command.adoption())) {
      return refused(new KeyReused()); // its id derives from the request's key
    }
    Optional<Refusal> planned = Dates.planned("goLiveOn", command.goLiveOn(), on, context.today());
    return planned.isPresent()
        ? refused(planned.get())
        : accepted(
            new AdoptionPlanned(
                command.innovation(),
                command.adoption(),
                organisation,
                host.ods(),
                command.goLiveOn(),
                on));
  }

  static Decision<InnovationEvent> goLive(
      Known state, GoLive command, LocalDate on, LocalDate today) {
    if (!(adoption(state, command.adoption()) instanceof Adoption.Planned planned)) {
      return notThere(state, command.adoption(), AdoptionStatus.PLANNED);
    }
    return repeatedSites(command.sites())
        .or(() -> Dates.happened("occurredOn", on, planned.plannedOn(), today))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    new AdoptionWentLive(
                        command.innovation(), command.adoption(), command.sites(), on)));
  }

  /** The same period again corrects what was reported; one that only overlaps would count twice. */
  static Decision<InnovationEvent> report(
      Known state, ReportReach command, LocalDate on, LocalDate today) {
    if (!(adoption(state, command.adoption()) instanceof Adoption.Live live)) {
      return notThere(state, command.adoption(), AdoptionStatus.LIVE);
    }
    Period period = command.period();
    if (period.to().isBefore(period.from())) {
      return refused(FieldsInvalid.one("to", new TooEarly(period.from())));
    }
    return Dates.happened("from", period.from(), live.since(), today)
        .or(() -> Dates.happened("to", period.to(), period.from(), today))
        .or(() -> overlap(live, period))
        .or(() -> Dates.happened("occurredOn", on, period.to(), today))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    new ReachReported(
                        command.innovation(), command.adoption(), period, command.patients(), on)));
  }

  private static Optional<Refusal> overlap(Adoption.Live live, Period period) {
    return live.reported().stream()
        .filter(reported -> !reported.equals(period) && reported.overlaps(period))
        .findFirst()
        .map(other -> FieldsInvalid.one("from", new Overlaps(other.from(), other.to())));
  }

  private static Optional<Refusal> repeatedSites(List<String> sites) {
    Set<String> seen = new HashSet<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      if (!seen.add(sites.get(i))) {
        problems.add(new FieldProblem("sites[" + i + "]", new Repeated()));
      }
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
  }

  private static Adoption adoption(Known state, AdoptionId id) {
    return Objects.requireNonNull(state.adoptions().get(id), "Hosts has refused unknown adoptions");
  }

  private static Decision<InnovationEvent> notThere(
      Known state, AdoptionId id, AdoptionStatus needed) {
    return refused(new AdoptionIs(adoption(state, id).status(), Set.of(needed)));
  }
}
