package uk.healthtech.pipeline.kernel.innovation;

import java.util.List;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

/**
 * How many patients were reached in a period.
 *
 * @param patients everyone, each counted once
 * @param neighbourhoods those among them who live in a priority neighbourhood, each neighbourhood
 *     once
 */
public record Reach(Period period, int patients, List<InNeighbourhood> neighbourhoods) {
  /** Patients of one priority neighbourhood. */
  public record InNeighbourhood(NeighbourhoodId neighbourhood, int patients) {}

  public Reach {
    neighbourhoods = List.copyOf(neighbourhoods);
  }
}
