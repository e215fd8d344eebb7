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
 * change of shape adds one line to {@link #ALL} and the next revision to {@link StoredTypes}. What
 * an upcast fills in is written out there and not taken from the kernel, whose constants may change
 * while the past may not.
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
  public static final List<Upcast> ALL =
      List.of(
          second("innovation.proposal-started", Upcasts::withWhatWasNotAskedThen),
          second("innovation.proposal-revised", ProposalUpcasts::withEmptiedFields),
          second("innovation.proposal-submitted", ProposalUpcasts::withDeadline),
          second("innovation.proposal-returned", Upcasts::withWhatWasNotAskedThen),
          second("innovation.proposal-declined", Upcasts::withWhatWasNotAskedThen),
          second("innovation.proposal-accepted", GateUpcasts::withVerdictAndWeighing),
          second("innovation.readiness-gate-passed", GateUpcasts::withVerdictAndWeighing),
          second("innovation.evaluation-gate-passed", GateUpcasts::withVerdictAndWeighing),
          second("innovation.at-scale-confirmed", GateUpcasts::withVerdictAndWeighing),
          second("innovation.pilot-requested", PilotUpcasts::withDirectionsAndTerms),
          second("innovation.pilot-approved", PilotUpcasts::withAgreement),
          second("innovation.adoption-went-live", Upcasts::withWhatWasNotAskedThen),
          second("innovation.reach-reported", AdoptionUpcasts::withReach));

  private Upcasts() {}

  private static Upcast second(String type, UnaryOperator<ObjectNode> change) {
    return new Upcast(type, "1", "2", change);
  }

  /** Where the shape only grew by what may be absent: it was not asked for, so it is absent. */
  private static ObjectNode withWhatWasNotAskedThen(ObjectNode json) {
    return json;
  }

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
