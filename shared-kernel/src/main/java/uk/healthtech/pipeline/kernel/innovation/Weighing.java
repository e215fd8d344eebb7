package uk.healthtech.pipeline.kernel.innovation;

import java.util.List;

/**
 * How a gate's criteria stood when it was decided.
 *
 * @param policy the version of the policy in force; 0 is the one the product ships with
 */
public record Weighing(long policy, List<CriterionResult> criteria) {
  public Weighing {
    criteria = List.copyOf(criteria);
  }
}
