package uk.healthtech.pipeline.kernel.innovation;

import uk.healthtech.pipeline.kernel.policy.Policy;

/**
 * The policy for a pilot's approval, fixed by its request for the pilot's life.
 *
 * @param policy the version of the policy in force at the request
 * @param approvers how many different people must approve: one or two
 * @param workingDays in which the organisation is to decide
 */
public record ApprovalTerms(long policy, int approvers, int workingDays) {
  /** Those of a request under this policy. */
  public static ApprovalTerms of(Policy policy) {
    return new ApprovalTerms(
        policy.version(), policy.approvers(), policy.deadlines().pilotDecision());
  }
}
