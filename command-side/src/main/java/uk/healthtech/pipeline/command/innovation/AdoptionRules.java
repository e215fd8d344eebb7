package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
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
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

/** An adoption from the plan to its end. That only its own organisation acts is seen to before. */
final class AdoptionRules {
  /** More than live in England. */
  private static final int MOST_PATIENTS = 100_000_000;

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
      case ReportReach c -> report(adoption, c, on, today);
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
    Organisation host = context.organisation();
    if (host == null || !host.kind().isTrust() || host.ods() == null) {
      return refused(new NotATrust(organisation));
    }
    Optional<Adoption> open =
        state.adoptions().values().stream()
            .filter(one -> one.organisation().equals(organisation) && one.status().isOpen())
            .findFirst();
    if (open.isPresent()) {
      return refused(new AdoptionAlreadyOpen(open.get().id(), organisation));
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
      Adoption adoption, ReportReach command, LocalDate on, LocalDate today) {
    LocalDate since = adoption.liveSince();
    if (since == null) {
      return neverLive(adoption);
    }
    Period period = command.reach().period();
    if (period.to().isBefore(period.from())) {
      return refused(FieldsInvalid.one("to", new TooEarly(period.from())));
    }
    return unless(
        Dates.happened("from", period.from(), since, today)
            .or(() -> Dates.happened("to", period.to(), period.from(), today))
            .or(() -> afterItsEnd(adoption, period))
            .or(() -> overlap(adoption, period))
            .or(() -> wrongNumbers(command.reach()))
            .or(() -> Dates.happened("occurredOn", on, period.to(), today)),
        new ReachReported(command.innovation(), command.adoption(), command.reach(), on));
  }

  /** The same id again puts right what was recorded under it. */
  private static Decision<InnovationEvent> record(
      Adoption adoption, RecordBenefit command, LocalDate on, LocalDate today) {
    LocalDate since = adoption.liveSince();
    if (since == null) {
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
        Dates.happened("occurredOn", on, before == null ? since : before.recordedOn(), today),
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

  /** The patients of all neighbourhoods are among those reached, each counted in one of them. */
  private static Optional<Refusal> wrongNumbers(Reach reach) {
    if (reach.patients() < 0 || reach.patients() > MOST_PATIENTS) {
      return Optional.of(FieldsInvalid.one("patients", upTo(MOST_PATIENTS)));
    }
    Set<NeighbourhoodId> seen = new HashSet<>();
    List<FieldProblem> problems = new ArrayList<>();
    int left = reach.patients();
    for (int i = 0; i < reach.neighbourhoods().size(); i++) {
      Reach.InNeighbourhood part = reach.neighbourhoods().get(i);
      String field = "neighbourhoods[" + i + "]";
      if (!seen.add(part.neighbourhood())) {
        problems.add(new FieldProblem(field + ".neighbourhood", new Repeated()));
      }
      if (part.patients() < 0 || part.patients() > left) {
        problems.add(new FieldProblem(field + ".patients", upTo(left)));
      } else {
        left -= part.patients();
      }
    }
    return problems(problems);
  }

  private static OutOfRange upTo(int most) {
    return new OutOfRange(BigDecimal.ZERO, BigDecimal.valueOf(most));
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
