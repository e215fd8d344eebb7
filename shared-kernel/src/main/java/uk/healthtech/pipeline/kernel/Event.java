package uk.healthtech.pipeline.kernel;

import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;

/** Something that happened and stays recorded for ever. */
public sealed interface Event
    permits InnovationEvent, OrganisationEvent, AccountEvent, PolicyEvent, RegionEvent {
  /** The stream it belongs to. */
  String stream();
}
