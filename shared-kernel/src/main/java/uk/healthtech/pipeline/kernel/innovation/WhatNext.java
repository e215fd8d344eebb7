package uk.healthtech.pipeline.kernel.innovation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action.Standing;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Who must act so that an innovation moves on, and what somebody may do now. */
public final class WhatNext {
  private WhatNext() {}

  /**
   * One pilot by its place and status.
   *
   * @param lapsed whether it was approved for a start by a day that has passed
   */
  public record PilotAt(
      PilotId pilot, OrganisationId organisation, PilotStatus status, boolean lapsed) {}

  /** One adoption by its place and status. */
  public record AdoptionAt(
      AdoptionId adoption, OrganisationId organisation, AdoptionStatus status) {}

  /** Everything about an innovation that the answer depends on. */
  public record Standpoint(
      Phase phase,
      OrganisationId owner,
      boolean gateCriteriaMet,
      Collection<PilotAt> pilots,
      Collection<AdoptionAt> adoptions) {}

  /**
   * Somebody is waited for.
   *
   * @param organisation whose; absent where the role alone tells
   * @param part the pilot or adoption concerned, else the proposal or the progress of the whole
   */
  public record Waiting(
      Action action, Role role, @Nullable OrganisationId organisation, Part part) {}

  /** One thing that somebody may do now. */
  public record Allowed(Action action, Part part) {}

  /** Who is waited for, most urgent first. Empty once the road has ended. */
  public static List<Waiting> waiting(Standpoint at) {
    return switch (at.phase()) {
      case DRAFT, RETURNED -> List.of(owner(at, Action.SUBMIT_PROPOSAL));
      case SUBMITTED -> List.of(office(Action.ACCEPT_PROPOSAL));
      case DEVELOPMENT ->
          at.gateCriteriaMet()
              ? List.of(office(Action.PASS_READINESS_GATE))
              : List.of(owner(at, Action.REVISE_PROPOSAL));
      case TESTING -> inTesting(at);
      case DEPLOYMENT -> inDeployment(at);
      case AT_SCALE -> hosts(at);
      case ON_HOLD -> List.of(office(Action.RESUME));
      case WITHDRAWN, DECLINED, STOPPED -> List.of();
    };
  }

  /** What this person may do to it now, in the order of the action table. */
  public static List<Allowed> allowed(Standpoint at, Actor actor) {
    List<Allowed> allowed = new ArrayList<>();
    for (Action action : Action.values()) {
      if (action.role() != actor.role()
          || !action.phases().contains(at.phase())
          || (action.standing() == Standing.OWNER && !at.owner().equals(actor.organisation()))) {
        continue;
      }
      switch (action) {
        case APPROVE_PILOT, DECLINE_PILOT ->
            pilots(at, actor, PilotStatus.REQUESTED).forEach(p -> allowed.add(of(action, p)));
        case START_PILOT ->
            pilots(at, actor, PilotStatus.APPROVED).stream()
                .filter(p -> !p.lapsed())
                .forEach(p -> allowed.add(of(action, p)));
        case RECORD_READING, COMPLETE_PILOT ->
            pilots(at, actor, PilotStatus.RUNNING).forEach(p -> allowed.add(of(action, p)));
        case GO_LIVE ->
            adoption(at, actor.organisation())
                .filter(a -> a.status() == AdoptionStatus.PLANNED)
                .ifPresent(
                    a -> allowed.add(new Allowed(action, new Part.OfAdoption(a.adoption()))));
        case REPORT_REACH ->
            adoption(at, actor.organisation())
                .filter(a -> a.status() == AdoptionStatus.LIVE)
                .ifPresent(
                    a -> allowed.add(new Allowed(action, new Part.OfAdoption(a.adoption()))));
        case PLAN_ADOPTION -> {
          if (adoption(at, actor.organisation()).isEmpty()) {
            allowed.add(new Allowed(action, Part.PROGRESS));
          }
        }
        case ACCEPT_PROPOSAL, PASS_READINESS_GATE, PASS_EVALUATION_GATE, CONFIRM_AT_SCALE -> {
          if (at.gateCriteriaMet()) {
            allowed.add(new Allowed(action, Part.PROGRESS));
          }
        }
        case REVISE_PROPOSAL -> allowed.add(new Allowed(action, Part.PROPOSAL));
        case START_PROPOSAL,
            SUBMIT_PROPOSAL,
            RETURN_PROPOSAL,
            DECLINE_PROPOSAL,
            REQUEST_PILOT,
            WITHDRAW,
            PUT_ON_HOLD,
            RESUME,
            STOP ->
            allowed.add(new Allowed(action, Part.PROGRESS));
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
      case AT_SCALE, ON_HOLD, WITHDRAWN, DECLINED, STOPPED -> Optional.empty();
    };
  }

  private static List<Waiting> inTesting(Standpoint at) {
    List<Waiting> waiting = new ArrayList<>(hosts(at));
    if (at.gateCriteriaMet()) {
      waiting.add(new Waiting(Action.PASS_EVALUATION_GATE, Role.LEADERSHIP, null, Part.PROGRESS));
    } else if (waiting.isEmpty()) {
      waiting.add(owner(at, Action.REQUEST_PILOT));
    }
    return List.copyOf(waiting);
  }

  private static List<Waiting> inDeployment(Standpoint at) {
    List<Waiting> waiting = new ArrayList<>();
    if (at.gateCriteriaMet()) {
      waiting.add(new Waiting(Action.CONFIRM_AT_SCALE, Role.LEADERSHIP, null, Part.PROGRESS));
    }
    waiting.addAll(hosts(at));
    if (waiting.isEmpty()) {
      waiting.add(new Waiting(Action.PLAN_ADOPTION, Role.TRUST_APPROVER, null, Part.PROGRESS));
    }
    return List.copyOf(waiting);
  }

  /** The trusts that are waited for, by their pilots and planned adoptions. */
  private static List<Waiting> hosts(Standpoint at) {
    List<Waiting> waiting = new ArrayList<>();
    for (PilotAt pilot : at.pilots()) {
      Action next =
          switch (pilot.status()) {
            case REQUESTED -> Action.APPROVE_PILOT;
            case APPROVED -> pilot.lapsed() ? null : Action.START_PILOT;
            case RUNNING -> Action.COMPLETE_PILOT;
            case DECLINED, COMPLETED -> null;
          };
      if (next != null) {
        waiting.add(
            new Waiting(
                next, Role.TRUST_APPROVER, pilot.organisation(), new Part.OfPilot(pilot.pilot())));
      }
    }
    for (AdoptionAt adoption : at.adoptions()) {
      if (adoption.status() == AdoptionStatus.PLANNED) {
        waiting.add(
            new Waiting(
                Action.GO_LIVE,
                Role.TRUST_APPROVER,
                adoption.organisation(),
                new Part.OfAdoption(adoption.adoption())));
      }
    }
    return List.copyOf(waiting);
  }

  private static List<PilotAt> pilots(Standpoint at, Actor actor, PilotStatus status) {
    return at.pilots().stream()
        .filter(p -> p.organisation().equals(actor.organisation()) && p.status() == status)
        .toList();
  }

  private static Optional<AdoptionAt> adoption(Standpoint at, OrganisationId organisation) {
    return at.adoptions().stream()
        .filter(adoption -> adoption.organisation().equals(organisation))
        .findFirst();
  }

  private static Allowed of(Action action, PilotAt pilot) {
    return new Allowed(action, new Part.OfPilot(pilot.pilot()));
  }

  private static Waiting owner(Standpoint at, Action action) {
    return new Waiting(action, Role.INNOVATOR, at.owner(), Part.PROGRESS);
  }

  private static Waiting office(Action action) {
    return new Waiting(action, Role.PROGRAMME_OFFICE, null, Part.PROGRESS);
  }
}
