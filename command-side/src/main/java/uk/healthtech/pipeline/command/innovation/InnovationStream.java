package uk.healthtech.pipeline.command.innovation;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;

/** An innovation's stream, as Axon holds it. */
@AggregateRoot(type = "innovation") // the name under which it is stored
@Revision("3") // of the snapshots; one of another revision is passed over
public final class InnovationStream
    extends DecidedAggregate<Innovation, InnovationCommand, InnovationEvent> {
  InnovationStream() {
    this(null);
  }

  public InnovationStream(@Nullable String id) {
    super(id, InnovationRules.RULES.initial());
  }

  @Override
  protected Decider<Innovation, InnovationCommand, InnovationEvent> rules() {
    return InnovationRules.RULES;
  }
}
