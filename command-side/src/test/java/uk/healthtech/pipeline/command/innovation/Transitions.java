package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.benefitRecordedAt;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.nothing;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.firstRole;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;

import java.util.List;
import java.util.stream.Stream;
import uk.healthtech.pipeline.command.FakeFacts;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;

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

  private static Decision<InnovationEvent> decide(Innovation state, Right right) {
    InnovationCommand command = ask(right.action(), right.role());
    return InnovationRules.RULES.decide(
        state, command, FakeFacts.context(command, whoMay(right.action(), right.role())));
  }
}
