package uk.healthtech.pipeline.kernel.innovation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
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

  /** The most patients of one period: more than live in the United Kingdom is a slip. */
  public static final int MOST_PATIENTS = 100_000_000;

  public Reach {
    neighbourhoods = List.copyOf(neighbourhoods);
  }

  /** The patients of all neighbourhoods are among those reached, each counted in one of them. */
  public List<FieldProblem> problems() {
    if (patients < 0 || patients > MOST_PATIENTS) {
      return List.of(new FieldProblem("patients", upTo(MOST_PATIENTS)));
    }
    Set<NeighbourhoodId> seen = new HashSet<>();
    List<FieldProblem> problems = new ArrayList<>();
    int left = patients;
    for (int i = 0; i < neighbourhoods.size(); i++) {
      InNeighbourhood part = neighbourhoods.get(i);
      String field = "neighbourhoods[" + i + "]";
      if (!seen.add(part.neighbourhood())) {
        problems.add(new FieldProblem(field + ".neighbourhood", new Repeated()));
      }
      if (part.patients() < 0 || part.patients() > left) {
        problems.add(new FieldProblem(field + ".patients", upTo(left)));
      } else {
        left -= part.patients();
      }
    }
    return List.copyOf(problems);
  }

  private static OutOfRange upTo(int most) {
    return new OutOfRange(BigDecimal.ZERO, BigDecimal.valueOf(most));
  }
}
