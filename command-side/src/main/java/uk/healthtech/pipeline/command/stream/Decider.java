package uk.healthtech.pipeline.command.stream;

import java.util.List;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FreeText;

/**
 * The rules of one kind of stream, as pure functions.
 *
 * @param <S> its states
 * @param <C> its commands
 * @param <E> its events
 */
public interface Decider<S, C extends Command, E extends Event> {
  /** The kind of its events. */
  Class<E> events();

  /** The state before the first event. */
  S initial();

  /** Whether the command may happen in this state, and as what. */
  Decision<E> decide(S state, C command, Context context);

  /**
   * The state after an event.
   *
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  S evolve(S state, E event);

  /** Of the texts that a command carries, those that the events which followed refer to. */
  default List<FreeText> texts(C command, List<E> events) {
    return command.texts();
  }

  /** The part of the stream that the command touches, by its key. */
  String part(C command);

  /** The part of the stream that the event touched, by its key. */
  String partOf(E event);
}
