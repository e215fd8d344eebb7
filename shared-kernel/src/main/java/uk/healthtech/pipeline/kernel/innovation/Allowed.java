package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;

/** One thing that somebody may do now. */
public record Allowed(Action action, Part part) {
  /** What this person may do to it now, in the order of the action table. */
  public static List<Allowed> to(
      Actor actor, Known at, List<CriterionResult> gate, LocalDate today) {
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
      case START_PROPOSAL, EXPIRE_APPROVAL, RECORD_HISTORY -> List.of();
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
              .filter(one -> canBecome(action, one.status()) && one.isGivenBy(actor, at))
              .<Part>map(one -> new Part.OfCondition(one.condition().id()))
              .toList();
      case ANSWER_QUESTION ->
          pilots(at, pilot -> pilot.questions().stream().anyMatch(Pilot.Question::isOpen), action);
      case ASK_QUESTION,
          APPROVE_PILOT,
          START_PILOT,
          DECLINE_PILOT,
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
                      && pilot.awaitsSecond(today),
              action);
      case RECORD_READING -> hosted(at, actor, pilot -> pilot.plan() != null, action);
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
      case REPORT_REACH, RECORD_BENEFIT -> adopted(at, actor, Adoption::mayHaveBeenLive, action);
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
}
