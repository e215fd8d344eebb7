package uk.healthtech.pipeline.command.place;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;

/** A priority neighbourhood's stream, as Axon holds it. */
@AggregateRoot(type = "neighbourhood") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class NeighbourhoodStream
    extends DecidedAggregate<Entry<HeldNeighbourhood>, NeighbourhoodCommand, NeighbourhoodEvent> {
  NeighbourhoodStream() {
    this(null);
  }

  public NeighbourhoodStream(@Nullable String id) {
    super(id, NeighbourhoodRules.RULES.initial());
  }

  @Override
  protected Decider<Entry<HeldNeighbourhood>, NeighbourhoodCommand, NeighbourhoodEvent> rules() {
    return NeighbourhoodRules.RULES;
  }
}
