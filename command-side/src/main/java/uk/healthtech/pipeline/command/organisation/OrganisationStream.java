package uk.healthtech.pipeline.command.organisation;

import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;

/** An organisation's stream, as Axon holds it. */
@AggregateRoot(type = "organisation") // the name under which it is stored
@Revision("2") // of the snapshots; one of another revision is passed over
public final class OrganisationStream
    extends DecidedAggregate<Entry<HeldOrganisation>, OrganisationCommand, OrganisationEvent> {
  OrganisationStream() {
    this(null);
  }

  public OrganisationStream(@Nullable String id) {
    super(id, OrganisationRules.RULES.initial());
  }

  @Override
  protected Decider<Entry<HeldOrganisation>, OrganisationCommand, OrganisationEvent> rules() {
    return OrganisationRules.RULES;
  }
}
