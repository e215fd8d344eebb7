package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.Dueness;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Who must act so that an innovation moves on, by when, and what somebody may do now. */
public final class WhatNext {
  private WhatNext() {}

  /**
   * The day, and how days are counted.
   *
   * @param today the day in England
   * @param soonWithin how many working days before a day it is soon
   */
  public record Today(LocalDate today, WorkingDays days, int soonWithin) {}

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
      @Nullable Dueness dueness) {}

  /** One thing that somebody may do now. */
  public record Allowed(Action action, Part part) {}

  /**
   * Who is waited for, in the order of the action table's life: the whole first, then its pilots,
   * adoptions, conditions and standards.
   *
   * @param gate how the criteria of the open gate stand; empty where no gate is open
   */
  public static List<Waiting> waiting(Known at, List<CriterionResult> gate, Today now) {
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

  /** What this person may do to it now, in the order of the action table. */
  public static List<Allowed> allowed(
      Known at, List<CriterionResult> gate, Actor actor, LocalDate today) {
    List<Allowed> allowed = new ArrayList<>();
    for (Action action : Action.values()) {
      if (action.phases(actor.role()).contains(at.phase())
          && stands(action.standing(), at, actor)) {
        parts(action, at, gate, actor, today).stream()
            .map(part -> new Allowed(action, part))
            .forEach(allowed::add);
      }
    }
    return List.copyOf(allowed);
  }

  /** The gate that an innovation in this phase stands before. */
  public static Optional<Gate> gate(Phase phase) {
    return switch (phase) {
      case DRAFT, SUBMITTED, RETURNED -> Optional.of(Gate.SCREENING);
      case DEVELOPMENT -> Optional.of(Gate.READINESS);
      case TESTING -> Optional.of(Gate.EVALUATION);
      case DEPLOYMENT -> Optional.of(Gate.SCALE);
      case AT_SCALE, ON_HOLD, WITHDRAWN, DECLINED, STOPPED, RETIRED -> Optional.empty();
    };
  }

  /** Whether the condition was given by the actor's role at a gate, or by their trust. */
  public static boolean gave(HeldCondition condition, Known at, Actor actor) {
    return switch (condition.source()) {
      case HeldCondition.Source.AtGate(var gate) -> gate.decidedBy() == actor.role();
      case HeldCondition.Source.AtPilot(var id) -> {
        Pilot pilot = at.pilots().get(id);
        yield pilot != null
            && actor.role() == Role.TRUST_APPROVER
            && pilot.organisation().equals(actor.organisation());
      }
    };
  }

  private static boolean stands(Action.Standing standing, Known at, Actor actor) {
    Team.Offer offer = at.dossier().team().offer();
    return switch (standing) {
      case OWNER ->
          actor.role() != Role.INNOVATOR || at.dossier().owner().equals(actor.organisation());
      case TEAM -> at.dossier().isTeam(actor.organisation());
      case OFFERED -> offer != null && offer.to().equals(actor.organisation());
      case ANYONE_IN_ROLE, HOST, GIVER -> true; // told part by part
    };
  }

  private static List<Part> parts(
      Action action, Known at, List<CriterionResult> gate, Actor actor, LocalDate today) {
    Dossier dossier = at.dossier();
    Publication publication = dossier.publication();
    return switch (action) {
      case START_PROPOSAL, EXPIRE_APPROVAL -> List.of();
      case REVISE_PROPOSAL -> List.of(Part.PROPOSAL);
      case SUBMIT_PROPOSAL -> when(dossier.proposal().missing().isEmpty(), Part.PROGRESS);
      case RETURN_PROPOSAL,
          DECLINE_PROPOSAL,
          DEFER_GATE,
          SEND_BACK,
          REQUEST_PILOT,
          WITHDRAW,
          PUT_ON_HOLD,
          RESUME,
          STOP,
          RETIRE,
          REOPEN,
          RECORD_STANDARD,
          RECORD_EVIDENCE ->
          List.of(Part.PROGRESS);
      case ACCEPT_PROPOSAL, PASS_READINESS_GATE, PASS_EVALUATION_GATE, CONFIRM_AT_SCALE ->
          when(GateCriteria.passableBy(actor.role(), gate), Part.PROGRESS);
      case RETRACT_STANDARD ->
          dossier.standards().keySet().stream().<Part>map(Part.OfStandard::new).toList();
      case RETRACT_EVIDENCE ->
          dossier.evidence().keySet().stream().<Part>map(Part.OfEvidence::new).toList();
      case MEET_CONDITION, EXTEND_CONDITION, BREACH_CONDITION ->
          dossier.conditions().values().stream()
              .filter(one -> canBecome(action, one.status()) && gave(one, at, actor))
              .<Part>map(one -> new Part.OfCondition(one.condition().id()))
              .toList();
      case ANSWER_QUESTION ->
          pilots(at, pilot -> pilot.questions().stream().anyMatch(Pilot.Question::isOpen), action);
      case ASK_QUESTION,
          APPROVE_PILOT,
          START_PILOT,
          DECLINE_PILOT,
          RECORD_READING,
          SUSPEND_PILOT,
          COMPLETE_PILOT,
          STOP_PILOT,
          RAISE_INCIDENT ->
          hosted(at, actor, pilot -> true, action);
      case CONFIRM_APPROVAL ->
          hosted(
              at,
              actor,
              pilot ->
                  pilot.approval() != null
                      && !pilot.approval().by().contains(actor.account())
                      && awaitsSecond(pilot, today),
              action);
      case CORRECT_READING -> hosted(at, actor, pilot -> !pilot.readings().isEmpty(), action);
      case RESOLVE_INCIDENT ->
          hosted(
              at,
              actor,
              pilot -> pilot.incidents().stream().anyMatch(Pilot.Incident::isOpen),
              action);
      case RESUME_PILOT -> hosted(at, actor, pilot -> pilot.seriousOpen().isEmpty(), action);
      case PLAN_ADOPTION ->
          when(
              at.adoptions().values().stream()
                  .noneMatch(
                      one ->
                          one.organisation().equals(actor.organisation()) && one.status().isOpen()),
              Part.PROGRESS);
      case GO_LIVE, WITHDRAW_ADOPTION -> adopted(at, actor, one -> true, action);
      case REPORT_REACH, RECORD_BENEFIT ->
          adopted(at, actor, one -> one.liveSince() != null, action);
      case RETRACT_BENEFIT -> adopted(at, actor, one -> !one.benefits().isEmpty(), action);
      case AGREE_TO_PUBLICATION -> when(publication.agreedOn() == null, Part.PUBLICATION);
      case WITHDRAW_AGREEMENT -> when(publication.agreedOn() != null, Part.PUBLICATION);
      case PUBLISH ->
          when(
              publication.agreedOn() != null && publication.publishedOn() == null,
              Part.PUBLICATION);
      case WITHDRAW_PUBLICATION -> when(publication.publishedOn() != null, Part.PUBLICATION);
      case OFFER_TRANSFER -> when(dossier.team().offer() == null, Part.TEAM);
      case CANCEL_TRANSFER -> when(dossier.team().offer() != null, Part.TEAM);
      case ACCEPT_TRANSFER, DECLINE_TRANSFER, INVITE_COLLABORATOR -> List.of(Part.TEAM);
      case REMOVE_COLLABORATOR -> when(!dossier.team().collaborators().isEmpty(), Part.TEAM);
    };
  }

  /** What was found breached can still be met. */
  private static boolean canBecome(Action action, ConditionStatus status) {
    return switch (status) {
      case OPEN -> true;
      case BREACHED -> action == Action.MEET_CONDITION;
      case MET -> false;
    };
  }

  private static List<Part> when(boolean may, Part part) {
    return may ? List.of(part) : List.of();
  }

  private static List<Part> pilots(Known at, Predicate<Pilot> may, Action action) {
    Set<PilotStatus> from = Steps.OF_PILOT.from(action);
    return at.pilots().values().stream()
        .filter(pilot -> from.contains(pilot.status()) && may.test(pilot))
        .<Part>map(pilot -> new Part.OfPilot(pilot.id()))
        .toList();
  }

  private static List<Part> hosted(Known at, Actor actor, Predicate<Pilot> may, Action action) {
    return pilots(
        at, pilot -> pilot.organisation().equals(actor.organisation()) && may.test(pilot), action);
  }

  private static List<Part> adopted(Known at, Actor actor, Predicate<Adoption> may, Action action) {
    Set<AdoptionStatus> from = Steps.OF_ADOPTION.from(action);
    return at.adoptions().values().stream()
        .filter(one -> one.organisation().equals(actor.organisation()))
        .filter(one -> from.contains(one.status()) && may.test(one))
        .<Part>map(one -> new Part.OfAdoption(one.id()))
        .toList();
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
                awaitsSecond(pilot, now.today()) ? Action.CONFIRM_APPROVAL : Action.APPROVE_PILOT,
                Role.TRUST_APPROVER,
                host,
                part,
                pilot.requestedOn(),
                deadline,
                now));
      }
      case APPROVED -> {
        if (pilot.approval() != null && !pilot.hasLapsed(now.today())) {
          waiting.add(
              dated(
                  Action.START_PILOT,
                  Role.TRUST_APPROVER,
                  host,
                  part,
                  pilot.approval().on(),
                  pilot.approval().agreement().startBy(),
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
                  pilot.plan().endsOn(),
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

  /** Once its day is past, what the first agreed to can only be proposed anew. */
  private static boolean awaitsSecond(Pilot pilot, LocalDate today) {
    return pilot.status() == PilotStatus.PART_APPROVED
        && pilot.approval() != null
        && !today.isAfter(pilot.approval().agreement().startBy());
  }

  private static void adoption(Known at, Adoption adoption, Today now, List<Waiting> waiting) {
    if (adoption.status() == AdoptionStatus.PLANNED && !at.phase().isEnded()) {
      waiting.add(
          dated(
              Action.GO_LIVE,
              Role.TRUST_APPROVER,
              adoption.organisation(),
              new Part.OfAdoption(adoption.id()),
              adoption.plannedOn(),
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
    waiting.add(
        dueOn == null
            ? plain(Action.MEET_CONDITION, role, organisation, part, held.givenOn())
            : dated(Action.MEET_CONDITION, role, organisation, part, held.givenOn(), dueOn, now));
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
      LocalDate dueOn,
      Today now) {
    return new Waiting(
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
