package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.Dueness;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * Somebody is waited for.
 *
 * @param organisation whose; absent where the role alone tells
 * @param part what it concerns
 * @param since the day from which they are waited for
 * @param dueOn the last day; absent where there is none, or while the clock stands
 * @param dueness absent where nothing is due by any day
 */
public record Waiting(
    Action action,
    Role role,
    @Nullable OrganisationId organisation,
    Part part,
    LocalDate since,
    @Nullable LocalDate dueOn,
    @Nullable Dueness dueness) {
  /**
   * The day, and how days are counted.
   *
   * @param today the day in England
   * @param soonWithin how many working days before a day it is soon
   */
  public record Today(LocalDate today, WorkingDays days, int soonWithin) {}

  /**
   * Who is waited for, in the order of the action table's life: the whole first, then its pilots,
   * adoptions, conditions and standards.
   *
   * @param gate how the criteria of the open gate stand; empty where no gate is open
   */
  public static List<Waiting> on(Known at, List<CriterionResult> gate, Today now) {
    List<Waiting> waiting = new ArrayList<>();
    whole(at, gate, now).ifPresent(waiting::add);
    if (!at.phase().isEnded()) {
      team(at, waiting);
      standards(at, now, waiting);
    }
    at.pilots().values().forEach(pilot -> pilot(at, pilot, now, waiting));
    at.adoptions().values().forEach(adoption -> adoption(at, adoption, now, waiting));
    at.dossier().conditions().values().forEach(one -> condition(at, one, now, waiting));
    nobodyYet(at, gate, now.today()).ifPresent(waiting::add);
    // On hold, sent back or ended, nobody is waited for to do what could not be done.
    waiting.removeIf(one -> !one.action().phases(one.role()).contains(at.phase()));
    return List.copyOf(waiting);
  }

  private static Optional<Waiting> whole(Known at, List<CriterionResult> gate, Today now) {
    OrganisationId owner = at.dossier().owner();
    LocalDate since = at.since();
    return switch (at.phase()) {
      case DRAFT, RETURNED ->
          Optional.of(plain(Action.SUBMIT_PROPOSAL, Role.INNOVATOR, owner, Part.PROGRESS, since));
      case SUBMITTED ->
          Optional.of(
              clocked(
                  Action.ACCEPT_PROPOSAL,
                  Role.PROGRAMME_OFFICE,
                  null,
                  Part.PROGRESS,
                  since,
                  at.screeningDeadline(),
                  now));
      case DEVELOPMENT ->
          Optional.of(
              GateCriteria.allMet(gate)
                  ? office(Action.PASS_READINESS_GATE, since)
                  : plain(missing(gate), Role.INNOVATOR, owner, Part.PROGRESS, since));
      case TESTING ->
          GateCriteria.allMet(gate)
              ? Optional.of(leadership(Action.PASS_EVALUATION_GATE, since))
              : Optional.empty();
      case DEPLOYMENT ->
          GateCriteria.allMet(gate)
              ? Optional.of(leadership(Action.CONFIRM_AT_SCALE, since))
              : Optional.empty();
      case ON_HOLD -> Optional.of(office(Action.RESUME, since));
      case AT_SCALE, WITHDRAWN, DECLINED, STOPPED, RETIRED -> Optional.empty();
    };
  }

  /** What the owner can do about the first criterion that is not met. */
  private static Action missing(List<CriterionResult> gate) {
    return gate.stream()
        .filter(one -> !one.met())
        .findFirst()
        .map(
            one ->
                switch (one.criterion().check()) {
                  case Check.FieldsFilled _ -> Action.REVISE_PROPOSAL;
                  case Check.HasEvidence _ -> Action.RECORD_EVIDENCE;
                  case Check.HoldsStandard _,
                      Check.CompletedPilots _,
                      Check.LiveAt _,
                      Check.LiveAtMostOfRegion _,
                      Check.NoSeriousIncident _,
                      Check.ConditionsKept _ ->
                      Action.RECORD_STANDARD;
                })
        .orElse(Action.RECORD_STANDARD);
  }

  /** What the stage is for, where nothing towards it is under way. */
  private static Optional<Waiting> nobodyYet(
      Known at, List<CriterionResult> gate, LocalDate today) {
    if (GateCriteria.allMet(gate)) {
      return Optional.empty();
    }
    return switch (at.phase()) {
      case TESTING ->
          at.pilots().values().stream().anyMatch(pilot -> pilot.isOpen(today))
              ? Optional.empty()
              : Optional.of(
                  plain(
                      Action.REQUEST_PILOT,
                      Role.INNOVATOR,
                      at.dossier().owner(),
                      Part.PROGRESS,
                      at.since()));
      case DEPLOYMENT ->
          at.adoptions().values().stream().anyMatch(one -> one.status() == AdoptionStatus.PLANNED)
              ? Optional.empty()
              : Optional.of(
                  plain(
                      Action.PLAN_ADOPTION, Role.TRUST_APPROVER, null, Part.PROGRESS, at.since()));
      case DRAFT,
          SUBMITTED,
          RETURNED,
          DEVELOPMENT,
          AT_SCALE,
          ON_HOLD,
          WITHDRAWN,
          DECLINED,
          STOPPED,
          RETIRED ->
          Optional.empty();
    };
  }

  private static void team(Known at, List<Waiting> waiting) {
    Team.Offer offer = at.dossier().team().offer();
    if (offer != null) {
      waiting.add(plain(Action.ACCEPT_TRANSFER, Role.INNOVATOR, offer.to(), Part.TEAM, offer.on()));
    }
    Publication publication = at.dossier().publication();
    if (publication.agreedOn() != null
        && publication.publishedOn() == null
        && Action.PUBLISH.phases().contains(at.phase())) {
      waiting.add(
          plain(
              Action.PUBLISH,
              Role.PROGRAMME_OFFICE,
              null,
              Part.PUBLICATION,
              publication.agreedOn()));
    }
  }

  /** A standard is waited for from when its expiry is soon. */
  private static void standards(Known at, Today now, List<Waiting> waiting) {
    for (HeldStandard standard : at.dossier().standards().values()) {
      LocalDate expires = standard.content().expiresOn();
      if (standard.content().status() != StandardStatus.HELD
          || expires == null
          || isRenewed(at, standard, expires)) {
        continue;
      }
      // On the day it expires it no longer counts, so the day before is the last to renew it.
      LocalDate last = expires.minusDays(1);
      Dueness dueness = Dueness.of(last, now.today(), now.days(), now.soonWithin());
      if (dueness != Dueness.LATER) {
        waiting.add(
            new Waiting(
                Action.RECORD_STANDARD,
                Role.INNOVATOR,
                at.dossier().owner(),
                new Part.OfStandard(standard.id()),
                standard.recordedOn(),
                last,
                dueness));
      }
    }
  }

  /** Whether another of its kind counts when this one expires. */
  private static boolean isRenewed(Known at, HeldStandard standard, LocalDate expires) {
    return at.dossier().standards().values().stream()
        .anyMatch(
            other ->
                other.content().kind() == standard.content().kind()
                    && other.content().countsOn(expires));
  }

  private static void pilot(Known at, Pilot pilot, Today now, List<Waiting> waiting) {
    Part part = new Part.OfPilot(pilot.id());
    OrganisationId host = pilot.organisation();
    Deadline deadline = at.pilotDeadline(pilot);
    switch (pilot.status()) {
      case REQUESTED, PART_APPROVED -> {
        pilot.questions().stream()
            .filter(Pilot.Question::isOpen)
            .forEach(
                question ->
                    waiting.add(
                        plain(
                            Action.ANSWER_QUESTION,
                            Role.INNOVATOR,
                            at.dossier().owner(),
                            part,
                            question.askedOn())));
        waiting.add(
            clocked(
                pilot.awaitsSecond(now.today()) ? Action.CONFIRM_APPROVAL : Action.APPROVE_PILOT,
                Role.TRUST_APPROVER,
                host,
                part,
                pilot.firstOn(),
                deadline,
                now));
      }
      case APPROVED -> {
        if (!pilot.hasLapsed(now.today())) {
          waiting.add(
              dated(
                  Action.START_PILOT,
                  Role.TRUST_APPROVER,
                  host,
                  part,
                  approvedOn(pilot),
                  pilot.startBy(),
                  now));
        }
      }
      case RUNNING ->
          waiting.add(
              dated(
                  Action.COMPLETE_PILOT,
                  Role.TRUST_APPROVER,
                  host,
                  part,
                  pilot.lastOn(),
                  pilot.plan() == null ? null : pilot.plan().endsOn(),
                  now));
      case SUSPENDED -> {
        if (pilot.seriousOpen().isEmpty()) {
          waiting.add(plain(Action.RESUME_PILOT, Role.TRUST_APPROVER, host, part, pilot.lastOn()));
        }
      }
      case DECLINED, EXPIRED, COMPLETED, STOPPED -> {}
    }
    pilot.incidents().stream()
        .filter(Pilot.Incident::isOpen)
        .forEach(
            incident ->
                waiting.add(
                    plain(
                        Action.RESOLVE_INCIDENT, Role.TRUST_APPROVER, host, part, incident.on())));
  }

  private static LocalDate approvedOn(Pilot pilot) {
    return pilot.approval() == null || pilot.approval().on() == null
        ? pilot.lastOn()
        : pilot.approval().on();
  }

  private static void adoption(Known at, Adoption adoption, Today now, List<Waiting> waiting) {
    if (adoption.status() == AdoptionStatus.PLANNED && !at.phase().isEnded()) {
      waiting.add(
          dated(
              Action.GO_LIVE,
              Role.TRUST_APPROVER,
              adoption.organisation(),
              new Part.OfAdoption(adoption.id()),
              adoption.firstOn(),
              adoption.goLiveOn(),
              now));
    }
  }

  /** Whoever gave the condition has to say that it is met, extended or breached. */
  private static void condition(Known at, HeldCondition held, Today now, List<Waiting> waiting) {
    if (held.status() != ConditionStatus.OPEN || at.phase().isEnded()) {
      return;
    }
    Part part = new Part.OfCondition(held.condition().id());
    LocalDate dueOn = held.condition().dueOn();
    Role role;
    OrganisationId organisation;
    switch (held.source()) {
      case HeldCondition.Source.AtGate(var gate) -> {
        role = gate.decidedBy();
        organisation = null;
      }
      case HeldCondition.Source.AtPilot(var id) -> {
        Pilot pilot = at.pilots().get(id);
        role = Role.TRUST_APPROVER;
        organisation = pilot == null ? null : pilot.organisation();
      }
    }
    waiting.add(dated(Action.MEET_CONDITION, role, organisation, part, held.givenOn(), dueOn, now));
  }

  private static Waiting plain(
      Action action, Role role, @Nullable OrganisationId whose, Part part, LocalDate since) {
    return new Waiting(action, role, whose, part, since, null, null);
  }

  private static Waiting dated(
      Action action,
      Role role,
      @Nullable OrganisationId whose,
      Part part,
      LocalDate since,
      @Nullable LocalDate dueOn,
      Today now) {
    return dueOn == null
        ? plain(action, role, whose, part, since)
        : new Waiting(
            action,
            role,
            whose,
            part,
            since,
            dueOn,
            Dueness.of(dueOn, now.today(), now.days(), now.soonWithin()));
  }

  private static Waiting clocked(
      Action action,
      Role role,
      @Nullable OrganisationId whose,
      Part part,
      LocalDate since,
      @Nullable Deadline deadline,
      Today now) {
    return deadline == null
        ? plain(action, role, whose, part, since)
        : new Waiting(
            action,
            role,
            whose,
            part,
            since,
            deadline.dueOn(now.days()).orElse(null),
            deadline.state(now.days(), now.today(), now.soonWithin()));
  }

  private static Waiting office(Action action, LocalDate since) {
    return plain(action, Role.PROGRAMME_OFFICE, null, Part.PROGRESS, since);
  }

  private static Waiting leadership(Action action, LocalDate since) {
    return plain(action, Role.LEADERSHIP, null, Part.PROGRESS, since);
  }
}
