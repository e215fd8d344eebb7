package uk.healthtech.pipeline.query.organisations;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How an organisation follows its events. */
final class OrganisationFold {
  private OrganisationFold() {}

  static OrganisationRow fold(@Nullable OrganisationRow row, Recorded<OrganisationEvent> recorded) {
    return switch (recorded.event()) {
      case OrganisationRegistered e ->
          new OrganisationRow(e.organisation(), recorded.sequence(), e.details());
    };
  }
}
