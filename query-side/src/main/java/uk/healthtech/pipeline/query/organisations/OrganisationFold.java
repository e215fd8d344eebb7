package uk.healthtech.pipeline.query.organisations;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How an organisation follows its events. */
final class OrganisationFold {
  private OrganisationFold() {}

  static OrganisationRow fold(@Nullable OrganisationRow row, Recorded<OrganisationEvent> recorded) {
    return new OrganisationRow(
        recorded.sequence(),
        HeldOrganisation.after(row == null ? null : row.organisation(), recorded.event()));
  }
}
