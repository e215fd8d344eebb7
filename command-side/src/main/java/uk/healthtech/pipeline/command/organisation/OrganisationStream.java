package uk.healthtech.pipeline.command.organisation;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;

/** An organisation's stream, as Axon holds it. */
@AggregateRoot(type = "organisation") // the name under which it is stored
@Revision("1") // of the snapshots; one of another revision is passed over
public final class OrganisationStream
    extends DecidedAggregate<OrganisationState, OrganisationCommand, OrganisationEvent> {
  OrganisationStream() {
    this(null);
  }

  public OrganisationStream(@Nullable String id) {
    super(id, OrganisationRules.RULES.initial());
  }

  @Override
  protected Decider<OrganisationState, OrganisationCommand, OrganisationEvent> rules() {
    return OrganisationRules.RULES;
  }
}
