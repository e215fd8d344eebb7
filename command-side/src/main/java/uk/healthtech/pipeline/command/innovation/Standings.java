package uk.healthtech.pipeline.command.innovation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAdoption;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPart;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NoTransferOpen;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Team;
import uk.healthtech.pipeline.kernel.innovation.WhatNext;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Nobody acts on what is not theirs, or on a part that never was. */
final class Standings {
  /** What begins the part that it touches, or may. */
  private static final Set<Action> BEGINNINGS =
      Set.of(
          Action.RECORD_STANDARD,
          Action.RECORD_EVIDENCE,
          Action.REQUEST_PILOT,
          Action.PLAN_ADOPTION);

  private Standings() {}

  /** Refused where the acting organisation does not stand where the action needs it. */
  static Optional<Refusal> refuseStranger(Known state, InnovationCommand command, Actor actor) {
    return switch (command.action().standing()) {
      case ANYONE_IN_ROLE -> refuseAbsent(state, command);
      case OWNER ->
          refuseUnless(actor.role() != Role.INNOVATOR || ownedBy(state, actor), state)
              .or(() -> refuseAbsent(state, command));
      case TEAM ->
          refuseUnless(state.dossier().isTeam(actor.organisation()), state)
              .or(() -> refuseAbsent(state, command));
      case OFFERED -> refuseUnlessOffered(state.dossier().team().offer(), actor);
      case HOST ->
          refuseAbsent(state, command).or(() -> refuseOther(host(state, command.part()), actor));
      case GIVER ->
          refuseAbsent(state, command).or(() -> refuseOtherGiver(state, command.part(), actor));
    };
  }

  /** Whether the actor's organisation owns the innovation. */
  static boolean ownedBy(Known state, Actor actor) {
    return state.dossier().owner().equals(actor.organisation());
  }

  private static Optional<Refusal> refuseUnless(boolean theirs, Known state) {
    return theirs
        ? Optional.empty()
        : Optional.of(new NotYourOrganisation(state.dossier().owner()));
  }

  private static Optional<Refusal> refuseUnlessOffered(Team.@Nullable Offer offer, Actor actor) {
    return offer == null ? Optional.of(new NoTransferOpen()) : refuseOther(offer.to(), actor);
  }

  private static Optional<Refusal> refuseOther(OrganisationId whose, Actor actor) {
    return whose.equals(actor.organisation())
        ? Optional.empty()
        : Optional.of(new NotYourOrganisation(whose));
  }

  private static Optional<Refusal> refuseOtherGiver(Known state, Part part, Actor actor) {
    HeldCondition condition = condition(state, part);
    if (WhatNext.gave(condition, state, actor)) {
      return Optional.empty();
    }
    return switch (condition.source()) {
      case HeldCondition.Source.AtGate(var gate) ->
          Optional.of(new RoleNeeded(Set.of(gate.decidedBy())));
      case HeldCondition.Source.AtPilot(var pilot) ->
          Optional.of(
              actor.role() == Role.TRUST_APPROVER
                  ? new NotYourOrganisation(host(state, new Part.OfPilot(pilot)))
                  : new RoleNeeded(Set.of(Role.TRUST_APPROVER)));
    };
  }

  private static Optional<Refusal> refuseAbsent(Known state, InnovationCommand command) {
    if (BEGINNINGS.contains(command.action())) {
      return Optional.empty();
    }
    Part part = command.part();
    return switch (part) {
      case Part.OfPilot(var id) -> refuseAbsent(state.pilots(), id, new NoSuchPilot(id));
      case Part.OfAdoption(var id) -> refuseAbsent(state.adoptions(), id, new NoSuchAdoption(id));
      case Part.OfStandard(var id) ->
          refuseAbsent(state.dossier().standards(), id, new NoSuchPart(part));
      case Part.OfEvidence(var id) ->
          refuseAbsent(state.dossier().evidence(), id, new NoSuchPart(part));
      case Part.OfCondition(var id) ->
          refuseAbsent(state.dossier().conditions(), id, new NoSuchPart(part));
      case Part.OfProposal _, Part.OfProgress _, Part.OfPublication _, Part.OfTeam _ ->
          Optional.empty();
    };
  }

  private static <K> Optional<Refusal> refuseAbsent(Map<K, ?> parts, K id, Refusal refusal) {
    return parts.containsKey(id) ? Optional.empty() : Optional.of(refusal);
  }

  private static OrganisationId host(Known state, Part part) {
    return switch (part) {
      case Part.OfPilot(var id) -> known(state.pilots(), id).organisation();
      case Part.OfAdoption(var id) -> known(state.adoptions(), id).organisation();
      case Part.OfProposal _,
          Part.OfProgress _,
          Part.OfPublication _,
          Part.OfTeam _,
          Part.OfStandard _,
          Part.OfEvidence _,
          Part.OfCondition _ ->
          throw new IllegalStateException("Only pilots and adoptions have hosts");
    };
  }

  private static HeldCondition condition(Known state, Part part) {
    if (part instanceof Part.OfCondition(var id)) {
      return known(state.dossier().conditions(), id);
    }
    throw new IllegalStateException("Only conditions have givers");
  }

  /** A part that has been seen to be there. */
  static <K, V> V known(Map<K, V> parts, K id) {
    V part = parts.get(id);
    if (part == null) {
      throw new IllegalStateException("Unknown parts are refused before: " + id);
    }
    return part;
  }
}
