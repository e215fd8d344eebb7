package uk.healthtech.pipeline.kernel.innovation;

import java.util.List;

/**
 * How one criterion stands, or stood when a gate was decided.
 *
 * @param criterion as it read then
 * @param have how many of what it counts are there
 * @param need how many are needed
 * @param by what it is met by: proposal fields, or ids of standards, evidence, pilots or
 *     organisations
 * @param lacking what would help to meet it: fields still empty, the kind of standard with the ids
 *     of those that do not count, ids of pilots under way, of organisations that count and are not
 *     there yet, or of incidents and conditions that stand against it
 */
public record CriterionResult(
    GateCriterion criterion, int have, int need, List<String> by, List<String> lacking) {
  public CriterionResult {
    by = List.copyOf(by);
    lacking = List.copyOf(lacking);
  }

  /** Whether the gate may open as far as this criterion is concerned. */
  public boolean met() {
    return have >= need;
  }
}
