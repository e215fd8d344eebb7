package uk.healthtech.pipeline.kernel.organisation;

import uk.healthtech.pipeline.kernel.Command;

/** A wish to change the record of an organisation. */
public sealed interface OrganisationCommand extends Command {
  OrganisationId organisation();

  @Override
  default String stream() {
    return organisation().toString();
  }

  /** Enter an organisation; its id derives from its code or number, so that it is entered once. */
  record RegisterOrganisation(OrganisationId organisation, Organisation details)
      implements OrganisationCommand {}
}
