package uk.healthtech.pipeline.kernel.organisation;

import uk.healthtech.pipeline.kernel.Event;

/** Something recorded of an organisation. */
public sealed interface OrganisationEvent extends Event {
  OrganisationId organisation();

  @Override
  default String stream() {
    return organisation().toString();
  }

  /** It entered the record. */
  record OrganisationRegistered(OrganisationId organisation, Organisation details)
      implements OrganisationEvent {}
}
