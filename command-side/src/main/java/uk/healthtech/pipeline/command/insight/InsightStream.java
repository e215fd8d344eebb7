package uk.healthtech.pipeline.command.insight;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;

/** An insight's stream, as Axon holds it. */
@AggregateRoot(type = "insight") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class InsightStream
    extends DecidedAggregate<Entry<HeldInsight>, InsightCommand, InsightEvent> {
  InsightStream() {
    this(null);
  }

  public InsightStream(@Nullable String id) {
    super(id, InsightRules.RULES.initial());
  }

  @Override
  protected Decider<Entry<HeldInsight>, InsightCommand, InsightEvent> rules() {
    return InsightRules.RULES;
  }
}
