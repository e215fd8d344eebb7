package uk.healthtech.pipeline.kernel.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

/**
 * What a partner knows of a need.
 *
 * @param need what is needed, in a few sentences
 * @param population whose need it is, as a group
 * @param places by name; none means the whole region
 * @param neighbourhoods priority neighbourhoods that it speaks of
 * @param source where it comes from: a survey, a patient group, data
 * @param evidence on what it rests; absent where nothing is written down yet
 */
public record Insight(
    String need,
    String population,
    List<String> places,
    List<NeighbourhoodId> neighbourhoods,
    String source,
    @Nullable String evidence) {
  public Insight {
    places = List.copyOf(places);
    neighbourhoods = List.copyOf(neighbourhoods);
  }
}
