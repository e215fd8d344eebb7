package uk.healthtech.pipeline.command.stream;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;

/**
 * The shape in which Axon holds a stream: it keeps the current state and asks the {@link Decider}.
 * There is one small subclass per kind of stream, because Axon tells aggregates apart by class.
 *
 * @param <S> the stream's states
 * @param <C> its commands
 * @param <E> its events
 */
public abstract class DecidedAggregate<S, C extends Command, E extends Event> {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private S state;
  private StreamLog log = StreamLog.EMPTY;
  private boolean foreign;

  protected DecidedAggregate(@Nullable String id, S initial) {
    this.id = id;
    this.state = initial;
  }

  /** The rules. */
  protected abstract Decider<S, C, E> rules();

  /**
   * Decides the command and appends what follows. Events are appended when the unit of work
   * commits, so the texts that they refer to stand before them.
   *
   * <p>A request that was answered before gets the same answer again. A caller who may not act at
   * all is told that before anything about versions, and so is one who asks for a part that never
   * was.
   */
  final Outcome handle(
      C command, Envelope envelope, Context context, Consumer<List<FreeText>> hold) {
    StreamLog.Answer before = log.answered(envelope);
    if (before != null && envelope.key() != null) {
      return before.requestHash().equals(envelope.key().requestHash())
          ? new Outcome.Accepted(command.stream(), before.sequence())
          : new Outcome.Refused(new Refusal.KeyReused());
    }
    Decision<E> decision = rules().decide(state, command, context);
    long version = log.version(rules().part(command));
    if (decision instanceof Decision.Refused<E>(Refusal refusal)
        && (refusal.forbids() || version == StreamLog.NEVER)) {
      return new Outcome.Refused(refusal);
    }
    if (envelope.expected() != null && envelope.expected() != version) {
      return new Outcome.Refused(new Refusal.VersionMoved(envelope.expected(), version));
    }
    return switch (decision) {
      case Decision.Refused<E>(Refusal refusal) -> new Outcome.Refused(refusal);
      case Decision.Accepted<E>(var events) -> {
        if (foreign) {
          throw new IllegalStateException(
              "Stream " + command.stream() + " is of another kind than " + command);
        }
        hold.accept(rules().texts(command, events));
        MetaData metadata = MetaData.from(envelope.toMetadata());
        events.forEach(event -> AggregateLifecycle.apply(event, metadata));
        yield new Outcome.Accepted(command.stream(), AggregateLifecycle.getVersion());
      }
    };
  }

  /**
   * Follows an event, new or stored. An id that a caller took from elsewhere may lead to a stream
   * of another kind: there is nothing of our kind under it.
   */
  @EventSourcingHandler
  protected void on(Event event, MetaData metadata, @SequenceNumber long sequence) {
    if (!rules().events().isInstance(event)) {
      foreign = true;
      return;
    }
    E own = rules().events().cast(event);
    id = event.stream();
    state = rules().evolve(state, own);
    log = log.after(rules().partOf(own), sequence, Envelope.fromMetadata(metadata));
  }
}
