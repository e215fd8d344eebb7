package uk.healthtech.pipeline.command.investment;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.investment.HeldInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;

/** An investment's stream, as Axon holds it. */
@AggregateRoot(type = "investment") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class InvestmentStream
    extends DecidedAggregate<Entry<HeldInvestment>, InvestmentCommand, InvestmentEvent> {
  InvestmentStream() {
    this(null);
  }

  public InvestmentStream(@Nullable String id) {
    super(id, InvestmentRules.RULES.initial());
  }

  @Override
  protected Decider<Entry<HeldInvestment>, InvestmentCommand, InvestmentEvent> rules() {
    return InvestmentRules.RULES;
  }
}
