package uk.healthtech.pipeline.eventstore;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How stored events of old revisions are read as the next one. Stored bytes are never rewritten: a
 * change of shape adds one line to {@link #ALL} and the next revision to {@link StoredTypes}.
 */
public final class Upcasts {
  /**
   * One step from a revision to the next.
   *
   * @param type the stored name
   * @param from the revision that it reads
   * @param to the revision that it makes
   * @param change from the old JSON to the new
   */
  public record Upcast(String type, String from, String to, UnaryOperator<ObjectNode> change) {}

  /** Every step, oldest first. */
  public static final List<Upcast> ALL = List.of();

  private Upcasts() {}

  /** The steps as Axon applies them while reading. */
  public static EventUpcaster chain(List<Upcast> upcasts) {
    return new EventUpcasterChain(upcasts.stream().<EventUpcaster>map(JsonUpcaster::new).toList());
  }

  private static final class JsonUpcaster extends SingleEventUpcaster {
    private final Upcast upcast;

    JsonUpcaster(Upcast upcast) {
      this.upcast = upcast;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().getName().equals(upcast.type())
          && Objects.equals(event.getType().getRevision(), upcast.from());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
          new SimpleSerializedType(upcast.type(), upcast.to()),
          JsonNode.class,
          json -> upcast.change().apply((ObjectNode) json));
    }
  }
}
