package uk.healthtech.pipeline.query.projection;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;

/** From Axon's messages to what folds take. */
final class Messages {
  private Messages() {}

  /** The event with what stands beside it. */
  static <E extends Event> Recorded<E> recorded(EventMessage<?> message, Class<E> type) {
    if (!(message instanceof DomainEventMessage<?> inStream)
        || !(message instanceof TrackedEventMessage<?> tracked)) {
      throw new IllegalArgumentException("Not an event of a stream: " + message.getIdentifier());
    }
    return new Recorded<>(
        type.cast(message.getPayload()),
        UUID.fromString(inStream.getAggregateIdentifier()),
        inStream.getSequenceNumber(),
        tracked.trackingToken().position().orElseThrow(),
        message.getTimestamp(),
        Envelope.fromMetadata(message.getMetaData()));
  }

  /** For an operator: which event it was. */
  static String describe(EventMessage<?> message) {
    return message instanceof DomainEventMessage<?> inStream
        ? "%s (event %d of stream %s)"
            .formatted(
                message.getPayloadType().getSimpleName(),
                inStream.getSequenceNumber(),
                inStream.getAggregateIdentifier())
        : message.getPayloadType().getSimpleName() + " " + message.getIdentifier();
  }
}
