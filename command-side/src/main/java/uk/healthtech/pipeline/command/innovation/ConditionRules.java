package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;

import java.time.LocalDate;
import java.util.Optional;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.ConditionIs;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.BreachCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.ExtendCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.MeetCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionExtended;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;

/**
 * What becomes of a condition. An open one can be met, given more time or found breached; what was
 * found breached can still be met later; what is met stays met.
 */
final class ConditionRules {
  private ConditionRules() {}

  static Decision<InnovationEvent> decide(
      Known state, ConditionCommand command, LocalDate on, Context context) {
    HeldCondition condition = Standings.known(state.dossier().conditions(), command.condition());
    return settled(condition.status(), command)
        .or(() -> Dates.happened("occurredOn", on, condition.givenOn(), context.today()))
        .or(() -> wrongDue(condition, command, on, context.today()))
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(() -> accepted(event(command, on)));
  }

  private static Optional<Refusal> settled(ConditionStatus status, ConditionCommand command) {
    boolean open =
        switch (status) {
          case OPEN -> true;
          case BREACHED -> command instanceof MeetCondition;
          case MET -> false;
        };
    return open ? Optional.empty() : Optional.of(new ConditionIs(status));
  }

  /** More time is a later day, and one to come. */
  private static Optional<Refusal> wrongDue(
      HeldCondition condition, ConditionCommand command, LocalDate on, LocalDate today) {
    if (!(command instanceof ExtendCondition extend)) {
      return Optional.empty();
    }
    LocalDate due = condition.condition().dueOn();
    LocalDate earliest = due == null || due.isBefore(on) ? on : due.plusDays(1);
    return Dates.planned("dueOn", extend.dueOn(), earliest, today);
  }

  private static InnovationEvent event(ConditionCommand command, LocalDate on) {
    return switch (command) {
      case MeetCondition c ->
          new ConditionMet(c.innovation(), c.condition(), c.reason().held(), on);
      case ExtendCondition c ->
          new ConditionExtended(c.innovation(), c.condition(), c.dueOn(), c.reason().held(), on);
      case BreachCondition c ->
          new ConditionBreached(c.innovation(), c.condition(), c.reason().held(), on);
    };
  }
}
