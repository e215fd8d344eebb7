package uk.healthtech.pipeline.command.stream;

import java.util.Map;
import java.util.Set;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/**
 * What a command names of other streams, as far as it is there: as it is now, so that each rule can
 * ask how it was on its day.
 *
 * @param organisations those that it names, the acting one, and the successors of all these
 * @param innovations those that there are
 */
public record Register(
    Map<OrganisationId, HeldOrganisation> organisations,
    Map<InsightId, HeldInsight> insights,
    Map<ThemeId, HeldTheme> themes,
    Map<PlaceId, HeldPlace> places,
    Map<NeighbourhoodId, HeldNeighbourhood> neighbourhoods,
    Set<InnovationId> innovations) {
  public Register {
    organisations = Map.copyOf(organisations);
    insights = Map.copyOf(insights);
    themes = Map.copyOf(themes);
    places = Map.copyOf(places);
    neighbourhoods = Map.copyOf(neighbourhoods);
    innovations = Set.copyOf(innovations);
  }
}
