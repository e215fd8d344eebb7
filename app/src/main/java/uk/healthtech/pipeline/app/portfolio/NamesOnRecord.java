package uk.healthtech.pipeline.app.portfolio;

import java.util.Optional;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What ids are called; one that is not known is written as the id. */
public interface NamesOnRecord {
  /** The organisation of that id. */
  Optional<HeldOrganisation> organisation(OrganisationId id);

  /** The theme of that id. */
  Optional<HeldTheme> theme(ThemeId id);

  /** The neighbourhood of that id. */
  Optional<HeldNeighbourhood> neighbourhood(NeighbourhoodId id);
}
