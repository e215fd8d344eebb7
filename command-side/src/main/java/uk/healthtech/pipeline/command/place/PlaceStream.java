package uk.healthtech.pipeline.command.place;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.PlaceCommand;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;

/** A place's stream, as Axon holds it. */
@AggregateRoot(type = "place") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class PlaceStream
    extends DecidedAggregate<Entry<HeldPlace>, PlaceCommand, PlaceEvent> {
  PlaceStream() {
    this(null);
  }

  public PlaceStream(@Nullable String id) {
    super(id, PlaceRules.RULES.initial());
  }

  @Override
  protected Decider<Entry<HeldPlace>, PlaceCommand, PlaceEvent> rules() {
    return PlaceRules.RULES;
  }
}
