package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.agreedToPublication;
import static uk.healthtech.pipeline.command.innovation.Story.benefitRecordedAt;
import static uk.healthtech.pipeline.command.innovation.Story.conditionBreached;
import static uk.healthtech.pipeline.command.innovation.Story.conditionMet;
import static uk.healthtech.pipeline.command.innovation.Story.conditionOf;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.nothing;
import static uk.healthtech.pipeline.command.innovation.Story.passed;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.published;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Story.transferOffered;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.firstRole;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;

import java.util.List;
import java.util.stream.Stream;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.PublicationCommand;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;

/** What the rules really answer to every command in every phase and status. */
final class Transitions {
  /** An action and one of the roles that may do it. */
  record Right(Action action, Role role) {}

  /** Every action with each of its roles. */
  static final List<Right> RIGHTS =
      Stream.of(Action.values())
          .flatMap(
              action ->
                  Stream.of(Role.values())
                      .filter(action.roles()::contains)
                      .map(role -> new Right(action, role)))
          .toList();

  /** What can be done to a pilot. */
  static final List<Action> OF_PILOT =
      Stream.of(Action.values())
          .filter(action -> Wishes.ask(action) instanceof PilotCommand)
          .toList();

  /** What can be done to an adoption. */
  static final List<Action> OF_ADOPTION =
      Stream.of(Action.values())
          .filter(action -> Wishes.ask(action) instanceof AdoptionCommand)
          .toList();

  /** What can become of a condition. */
  static final List<Action> OF_CONDITION =
      Stream.of(Action.values())
          .filter(action -> Wishes.ask(action) instanceof ConditionCommand)
          .toList();

  /** What is agreed to and done about publication. */
  static final List<Action> OF_PUBLICATION =
      Stream.of(Action.values())
          .filter(action -> Wishes.ask(action) instanceof PublicationCommand)
          .toList();

  /** What can become of an offer to hand over. */
  static final List<Action> OF_TRANSFER =
      List.of(
          Action.OFFER_TRANSFER,
          Action.ACCEPT_TRANSFER,
          Action.DECLINE_TRANSFER,
          Action.CANCEL_TRANSFER);

  /** How far publication has come; the product keeps two days and no status. */
  enum Publicity {
    NOT_AGREED,
    AGREED,
    PUBLISHED
  }

  /** Whether an offer to hand over waits for its answer. */
  enum Offer {
    NONE,
    OPEN
  }

  private Transitions() {}

  /** Before the first event. */
  static Decision<InnovationEvent> atFirst(Right right) {
    return decide(InnovationRules.RULES.initial(), right);
  }

  /** In a phase, after everything else that the action needs. */
  static Decision<InnovationEvent> in(Phase phase, Right right) {
    return decide(Roads.end(Roads.to(phase, right.action())), right);
  }

  /** On a pilot in this status, in a phase in which all of it is possible. */
  static Decision<InnovationEvent> in(PilotStatus status, Action action) {
    return decide(pilot(status, action), new Right(action, firstRole(action)));
  }

  /** An innovation with a pilot in this status. */
  static Innovation pilot(PilotStatus status, Action action) {
    return Roads.end(tested(), Roads.pilotIn(status, action));
  }

  /** On an adoption in this status. */
  static Decision<InnovationEvent> in(AdoptionStatus status, Action action) {
    return decide(adoption(status), new Right(action, firstRole(action)));
  }

  /** An innovation with an adoption in this status, with a benefit where it ever was in use. */
  static Innovation adoption(AdoptionStatus status) {
    Past benefit = status == AdoptionStatus.LIVE ? benefitRecordedAt(LEEDS_TEACHING) : nothing();
    return Roads.end(inDeployment(), Roads.adoptionIn(status), benefit);
  }

  /** In a phase in which an import says that it stands. */
  static Decision<InnovationEvent> reported(Phase phase, Right right) {
    return decide(Roads.end(Histories.reportedAt(phase)), right);
  }

  /** On a pilot of which an import says that it is in this status. */
  static Decision<InnovationEvent> reported(PilotStatus status, Action action) {
    return decide(reported(status), new Right(action, firstRole(action)));
  }

  /** An innovation with a pilot of which an import says that it is in this status. */
  static Innovation reported(PilotStatus status) {
    ReportedPilot<FreeText> pilot = Histories.pilot(LEEDS_TEACHING, status, Histories.in(2025));
    return Roads.end(
        Histories.reported(Histories.piloted(Histories.courseTo(Phase.TESTING), pilot)));
  }

  /** On an adoption of which an import says that it is in this status. */
  static Decision<InnovationEvent> reported(AdoptionStatus status, Action action) {
    return decide(reported(status), new Right(action, firstRole(action)));
  }

  /** An innovation with an adoption of which an import says that it is in this status. */
  static Innovation reported(AdoptionStatus status) {
    ReportedAdoption<FreeText> adoption =
        Histories.adoption(
            LEEDS_TEACHING,
            status,
            status == AdoptionStatus.WITHDRAWN ? Days.REPORTED : Histories.in(2025));
    return Roads.end(
        Histories.reported(Histories.adopted(Histories.courseTo(Phase.DEPLOYMENT), adoption)));
  }

  /** On a condition in this status, by who gave it. */
  static Decision<InnovationEvent> in(ConditionStatus status, Action action) {
    Past given = passed(Gate.SCREENING, List.of(conditionOf(Gate.SCREENING, Days.CONDITION_DUE)));
    Past since =
        switch (status) {
          case OPEN -> nothing();
          case MET -> conditionMet(conditionOf(Gate.SCREENING));
          case BREACHED -> conditionBreached(conditionOf(Gate.SCREENING));
        };
    return decide(
        Roads.end(proposed(), given, since), new Right(action, Gate.SCREENING.decidedBy()));
  }

  /** On an innovation whose publication has come this far. */
  static Decision<InnovationEvent> in(Publicity publicity, Action action) {
    Past since =
        switch (publicity) {
          case NOT_AGREED -> nothing();
          case AGREED -> agreedToPublication();
          case PUBLISHED -> agreedToPublication().then(published());
        };
    return decide(Roads.end(inDeployment(), since), new Right(action, firstRole(action)));
  }

  /** On an innovation with or without an open offer. */
  static Decision<InnovationEvent> in(Offer offer, Action action) {
    Past since =
        switch (offer) {
          case NONE -> nothing();
          case OPEN -> transferOffered();
        };
    return decide(Roads.end(draft(), since), new Right(action, firstRole(action)));
  }

  private static Decision<InnovationEvent> decide(Innovation state, Right right) {
    InnovationCommand command = ask(right.action(), right.role());
    return InnovationRules.RULES.decide(
        state, command, FakeFacts.context(whoMay(right.action(), right.role())));
  }
}
