package uk.healthtech.pipeline.kernel;

import java.util.List;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;

/** A wish to change one stream. Built once, at the edge, from checked values. */
public sealed interface Command
    permits InnovationCommand, OrganisationCommand, AccountCommand, PolicyCommand, RegionCommand {
  /** The stream whose rules decide. */
  String stream();

  /** What the person wrote in free text, to be held before the events are appended. */
  default List<FreeText> texts() {
    return List.of();
  }
}
