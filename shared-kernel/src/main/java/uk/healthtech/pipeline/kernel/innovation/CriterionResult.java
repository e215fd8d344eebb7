package uk.healthtech.pipeline.kernel.innovation;

import java.util.List;

/**
 * How one criterion stands.
 *
 * @param have how many of what it counts are there
 * @param need how many are needed
 * @param by what it is met by: fields, pilot ids or organisation ids
 * @param lacking what would help to meet it: fields still empty, or organisation ids that count and
 *     are not there yet
 */
public record CriterionResult(
    Criterion criterion, int have, int need, List<String> by, List<String> lacking) {
  public CriterionResult {
    by = List.copyOf(by);
    lacking = List.copyOf(lacking);
  }

  /** Whether the gate may open as far as this criterion is concerned. */
  public boolean met() {
    return have >= need;
  }
}
