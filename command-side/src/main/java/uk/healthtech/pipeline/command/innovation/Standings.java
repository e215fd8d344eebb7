package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
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
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * Nobody acts on what is not theirs, or on a part that never was. Where an organisation has
 * succeeded another, what was the other's is theirs.
 */
final class Standings {
  /** What begins the part that it touches, or may. */
  private static final Set<Action> BEGINNINGS =
      Set.of(
          Action.RECORD_STANDARD,
          Action.RECORD_EVIDENCE,
          Action.REQUEST_PILOT,
          Action.PLAN_ADOPTION);

  /** What an organisation that is no more takes part in no longer. What runs, it may end. */
  private static final Set<Action> NOT_WHEN_CLOSED =
      Set.of(
          Action.START_PROPOSAL,
          Action.SUBMIT_PROPOSAL,
          Action.REQUEST_PILOT,
          Action.APPROVE_PILOT,
          Action.CONFIRM_APPROVAL,
          Action.START_PILOT,
          Action.PLAN_ADOPTION,
          Action.GO_LIVE,
          Action.ACCEPT_TRANSFER,
          Action.INVITE_COLLABORATOR);

  private Standings() {}

  /** Refused where the acting organisation was no more on the day, and this is something new. */
  static Optional<Refusal> refuseClosed(InnovationCommand command, LocalDate on, Context context) {
    return NOT_WHEN_CLOSED.contains(command.action())
        ? Named.closed(context.actor().organisation(), on, context)
        : Optional.empty();
  }

  /** Refused where the acting organisation does not stand where the action needs it. */
  static Optional<Refusal> refuseStranger(Known state, InnovationCommand command, Context context) {
    return switch (command.action().standing()) {
      case ANYONE_IN_ROLE -> refuseAbsent(state, command);
      case OWNER ->
          refuseUnless(context.actor().role() != Role.INNOVATOR || ownedBy(state, context), state)
              .or(() -> refuseAbsent(state, command));
      case TEAM ->
          refuseUnless(isTeam(state, context), state).or(() -> refuseAbsent(state, command));
      case OFFERED -> refuseUnlessOffered(state.dossier().team().offer(), context);
      case HOST ->
          refuseAbsent(state, command).or(() -> refuseOther(host(state, command.part()), context));
      case GIVER ->
          refuseAbsent(state, command).or(() -> refuseOtherGiver(state, command.part(), context));
    };
  }

  /** Whether the actor's organisation owns the innovation. */
  static boolean ownedBy(Known state, Context context) {
    return context.actsFor(state.dossier().owner());
  }

  private static boolean isTeam(Known state, Context context) {
    return ownedBy(state, context)
        || state.dossier().team().collaborators().stream().anyMatch(context::actsFor);
  }

  private static Optional<Refusal> refuseUnless(boolean theirs, Known state) {
    return theirs
        ? Optional.empty()
        : Optional.of(new NotYourOrganisation(state.dossier().owner()));
  }

  private static Optional<Refusal> refuseUnlessOffered(
      Team.@Nullable Offer offer, Context context) {
    return offer == null ? Optional.of(new NoTransferOpen()) : refuseOther(offer.to(), context);
  }

  private static Optional<Refusal> refuseOther(OrganisationId whose, Context context) {
    return context.actsFor(whose) ? Optional.empty() : Optional.of(new NotYourOrganisation(whose));
  }

  private static Optional<Refusal> refuseOtherGiver(Known state, Part part, Context context) {
    Actor actor = context.actor();
    HeldCondition condition = condition(state, part);
    boolean gave =
        Stream.concat(Stream.of(actor.organisation()), context.heirOf().stream())
            .map(organisation -> new Actor(actor.account(), actor.role(), organisation))
            .anyMatch(giver -> condition.isGivenBy(giver, state));
    if (gave) {
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
