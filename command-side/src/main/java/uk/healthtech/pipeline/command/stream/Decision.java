package uk.healthtech.pipeline.command.stream;

import java.util.List;
import java.util.Optional;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.Refusal;

/** What the rules say to a command. */
public sealed interface Decision<E extends Event> {
  /** It happens, and this is what happened. At least one event. */
  record Accepted<E extends Event>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** It does not happen. */
  record Refused<E extends Event>(Refusal refusal) implements Decision<E> {}

  /** It happens as one event. */
  static <E extends Event> Decision<E> accepted(E event) {
    return new Accepted<>(List.of(event));
  }

  /** It happens as two events, one after the other. */
  static <E extends Event> Decision<E> accepted(E first, E second) {
    return new Accepted<>(List.of(first, second));
  }

  /** It does not happen, for this reason. */
  static <E extends Event> Decision<E> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** It happens as one event, where nothing stands against it. */
  static <E extends Event> Decision<E> unless(Optional<Refusal> refusal, E event) {
    return refusal.<Decision<E>>map(Refused::new).orElseGet(() -> accepted(event));
  }
}
