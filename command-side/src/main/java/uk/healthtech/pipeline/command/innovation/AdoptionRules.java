package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionAlreadyOpen;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAdoption;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntry;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.Adoption.HeldBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.GoLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.PlanAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RecordBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RetractBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.WithdrawAdoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRecorded;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.BenefitRetracted;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Steps;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

/** An adoption from the plan to its end. That only its own organisation acts is seen to before. */
final class AdoptionRules {
  /** Each benefit is a line of the state that every decision loads. */
  private static final int MOST_BENEFITS = 500;

  private AdoptionRules() {}

  static Decision<InnovationEvent> decide(
      Known state, AdoptionCommand command, LocalDate on, Context context) {
    if (command instanceof PlanAdoption c) {
      return plan(state, c, on, context);
    }
    Adoption adoption = state.adoptions().get(command.adoption());
    if (adoption == null) {
      return refused(new NoSuchAdoption(command.adoption()));
    }
    Set<AdoptionStatus> needed = Steps.OF_ADOPTION.from(command.action());
    if (!needed.contains(adoption.status())) {
      return refused(new AdoptionIs(adoption.status(), needed));
    }
    LocalDate today = context.today();
    return switch (command) {
      case PlanAdoption _ -> throw new AssertionError("Decided above");
      case GoLive c -> goLive(adoption, c, on, today);
      case ReportReach c -> report(adoption, c, on, context);
      case RecordBenefit c -> record(adoption, c, on, today);
      case RetractBenefit c -> retract(adoption, c, on, today);
      case WithdrawAdoption c ->
          unless(
              Dates.happened("occurredOn", on, lastReached(adoption), today),
              new AdoptionWithdrawn(c.innovation(), c.adoption(), c.reason().held(), on));
    };
  }

  /** Whom it reached, it reached before it ended. */
  private static LocalDate lastReached(Adoption adoption) {
    return adoption.reach().stream()
        .filter(reported -> reported.patients() > 0)
        .map(reported -> reported.period().to())
        .filter(day -> day.isAfter(adoption.lastOn()))
        .max(Comparator.naturalOrder())
        .orElse(adoption.lastOn());
  }

  private static Decision<InnovationEvent> plan(
      Known state, PlanAdoption command, LocalDate on, Context context) {
    OrganisationId organisation = context.actor().organisation();
    HeldOrganisation held = context.organisation(organisation);
    Organisation host = held == null ? null : held.details();
    if (host == null || !host.kind().isTrust() || host.ods() == null) {
      return refused(new NotATrust(organisation));
    }
    Optional<Adoption> open =
        state.adoptions().values().stream()
            .filter(one -> context.actsFor(one.organisation()) && one.status().isOpen())
            .findFirst();
    if (open.isPresent()) {
      return refused(new AdoptionAlreadyOpen(open.get().id(), open.get().organisation()));
    }
    if (state.adoptions().containsKey(command.adoption())) {
      return refused(new KeyReused()); // its id derives from the request's key
    }
    return unless(
        Dates.planned("goLiveOn", command.goLiveOn(), on, context.today()),
        new AdoptionPlanned(
            command.innovation(),
            command.adoption(),
            organisation,
            host.ods(),
            command.goLiveOn(),
            on));
  }

  private static Decision<InnovationEvent> goLive(
      Adoption adoption, GoLive command, LocalDate on, LocalDate today) {
    return unless(
        wrongSites(command.sites())
            .or(() -> Dates.happened("occurredOn", on, adoption.lastOn(), today)),
        new AdoptionWentLive(
            command.innovation(), command.adoption(), command.sites(), command.dcb0160(), on));
  }

  /**
   * The same period again corrects what was reported; one that only overlaps would count twice. A
   * wrong period is put right by correcting it to nobody, after which it is in no other's way.
   */
  private static Decision<InnovationEvent> report(
      Adoption adoption, ReportReach command, LocalDate on, Context context) {
    LocalDate today = context.today();
    if (!adoption.mayHaveBeenLive()) {
      return neverLive(adoption);
    }
    Period period = command.reach().period();
    if (period.to().isBefore(period.from())) {
      return refused(FieldsInvalid.one("to", new TooEarly(period.from())));
    }
    return unless(
        Dates.happened("from", period.from(), usedSince(adoption), today)
            .or(() -> Dates.happened("to", period.to(), period.from(), today))
            .or(() -> afterItsEnd(adoption, period))
            .or(() -> overlap(adoption, period))
            .or(() -> problems(command.reach().problems()))
            .or(() -> strangeNeighbourhoods(adoption, command.reach(), context))
            .or(() -> Dates.happened("occurredOn", on, period.to(), today)),
        new ReachReported(command.innovation(), command.adoption(), command.reach(), on));
  }

  /** The same id again puts right what was recorded under it. */
  private static Decision<InnovationEvent> record(
      Adoption adoption, RecordBenefit command, LocalDate on, LocalDate today) {
    if (!adoption.mayHaveBeenLive()) {
      return neverLive(adoption);
    }
    HeldBenefit before = adoption.benefits().get(command.benefit());
    if (before != null && same(before.content(), command.content())) {
      return refused(new NothingChanged());
    }
    if (before == null && adoption.benefits().size() >= MOST_BENEFITS) {
      return refused(FieldsInvalid.one("what", new WrongCount(0, MOST_BENEFITS)));
    }
    return unless(
        Dates.happened(
            "occurredOn", on, before == null ? usedSince(adoption) : before.recordedOn(), today),
        new BenefitRecorded(
            command.innovation(), command.adoption(), command.benefit(), command.content(), on));
  }

  private static Decision<InnovationEvent> retract(
      Adoption adoption, RetractBenefit command, LocalDate on, LocalDate today) {
    HeldBenefit held = adoption.benefits().get(command.benefit());
    return held == null
        ? refused(new NoSuchEntry(command.part(), command.benefit().toString()))
        : unless(
            Dates.happened("occurredOn", on, held.recordedOn(), today),
            new BenefitRetracted(
                command.innovation(),
                command.adoption(),
                command.benefit(),
                command.reason().held(),
                on));
  }

  /** Since when it was in use at the earliest; a report of a withdrawal need not say. */
  private static LocalDate usedSince(Adoption adoption) {
    return adoption.liveSince() == null ? Dates.FIRST_DAY : adoption.liveSince();
  }

  /** A plan that was given up reached nobody and brought nothing. */
  private static Decision<InnovationEvent> neverLive(Adoption adoption) {
    return refused(new AdoptionIs(adoption.status(), Set.of(AdoptionStatus.LIVE)));
  }

  private static Optional<Refusal> afterItsEnd(Adoption adoption, Period period) {
    return adoption.ending() != null && period.to().isAfter(adoption.ending().on())
        ? Optional.of(FieldsInvalid.one("to", new TooLate(adoption.ending().on())))
        : Optional.empty();
  }

  private static Optional<Refusal> overlap(Adoption adoption, Period period) {
    return adoption.reach().stream()
        .filter(reported -> reported.patients() > 0)
        .map(Reach::period)
        .filter(reported -> !reported.equals(period) && reported.overlaps(period))
        .findFirst()
        .map(other -> FieldsInvalid.one("from", new Overlaps(other.from(), other.to())));
  }

  /**
   * Those that were no priority when the period began. What was said of the period before stays
   * said.
   */
  private static Optional<Refusal> strangeNeighbourhoods(
      Adoption adoption, Reach reach, Context context) {
    Set<NeighbourhoodId> said =
        adoption.reach().stream()
            .filter(one -> one.period().equals(reach.period()))
            .flatMap(one -> one.neighbourhoods().stream())
            .map(Reach.InNeighbourhood::neighbourhood)
            .collect(Collectors.toSet());
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < reach.neighbourhoods().size(); i++) {
      NeighbourhoodId named = reach.neighbourhoods().get(i).neighbourhood();
      String field = "neighbourhoods[" + i + "].neighbourhood";
      if (!said.contains(named)) {
        Named.neighbourhood(named, reach.period().from(), context)
            .ifPresent(rule -> problems.add(new FieldProblem(field, rule)));
      }
    }
    return problems(problems);
  }

  /** Equal but for the zeros at the end of the number. */
  private static boolean same(Benefit one, Benefit other) {
    return one.value().compareTo(other.value()) == 0
        && one.equals(
            new Benefit(other.kind(), other.what(), one.value(), other.unit(), other.evidence()));
  }

  private static Optional<Refusal> wrongSites(List<String> sites) {
    if (sites.isEmpty() || sites.size() > Adoption.MOST_SITES) {
      return Optional.of(FieldsInvalid.one("sites", new WrongCount(1, Adoption.MOST_SITES)));
    }
    Set<String> seen = new HashSet<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      if (!seen.add(sites.get(i))) {
        problems.add(new FieldProblem("sites[" + i + "]", new Repeated()));
      }
    }
    return problems(problems);
  }

  private static Optional<Refusal> problems(List<FieldProblem> problems) {
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
  }
}
