package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;

/**
 * A condition as the record holds it.
 *
 * @param givenOn the day of the decision that asked for it
 * @param lastOn the day of the latest that became of it
 */
public record HeldCondition(
    Condition<HeldText> condition,
    Source source,
    LocalDate givenOn,
    ConditionStatus status,
    LocalDate lastOn) {
  /** The decision that asked for it. */
  public sealed interface Source {
    /** Passing a gate. */
    record AtGate(Gate gate) implements Source {}

    /** Approving a pilot. */
    record AtPilot(PilotId pilot) implements Source {}
  }

  /** Whether it stands against the innovation on a day: breached, or open past its day. */
  public boolean isBrokenOn(LocalDate day) {
    boolean late = condition.dueOn() != null && day.isAfter(condition.dueOn());
    boolean settled = !lastOn.isAfter(day);
    return switch (status) {
      case OPEN -> late;
      case MET -> !settled && late;
      case BREACHED -> settled || late;
    };
  }

  HeldCondition with(ConditionStatus now, LocalDate on) {
    return new HeldCondition(condition, source, givenOn, now, on);
  }

  HeldCondition until(LocalDate dueOn, LocalDate on) {
    return new HeldCondition(
        new Condition<>(condition.id(), condition.text(), dueOn), source, givenOn, status, on);
  }

  /** Whether it was given by the actor's role at a gate, or by their trust. */
  public boolean isGivenBy(Actor actor, Known at) {
    return switch (source) {
      case Source.AtGate(var gate) -> gate.decidedBy() == actor.role();
      case Source.AtPilot(var id) -> {
        Pilot pilot = at.pilots().get(id);
        yield pilot != null
            && actor.role() == Role.TRUST_APPROVER
            && pilot.organisation().equals(actor.organisation());
      }
    };
  }
}
