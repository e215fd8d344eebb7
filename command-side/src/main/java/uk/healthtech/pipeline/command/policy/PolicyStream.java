package uk.healthtech.pipeline.command.policy;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;

/** The policy's stream, as Axon holds it. */
@AggregateRoot(type = "policy") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class PolicyStream extends DecidedAggregate<Policy, PolicyCommand, PolicyEvent> {
  PolicyStream() {
    this(null);
  }

  public PolicyStream(@Nullable String id) {
    super(id, PolicyRules.RULES.initial());
  }

  @Override
  protected Decider<Policy, PolicyCommand, PolicyEvent> rules() {
    return PolicyRules.RULES;
  }
}
