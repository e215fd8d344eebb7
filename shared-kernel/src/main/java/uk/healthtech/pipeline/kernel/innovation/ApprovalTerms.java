package uk.healthtech.pipeline.kernel.innovation;

/**
 * The policy for a pilot's approval, fixed by its request for the pilot's life.
 *
 * @param policy the version of the policy in force at the request
 * @param approvers how many different people must approve: one or two
 * @param workingDays in which the organisation is to decide
 */
public record ApprovalTerms(long policy, int approvers, int workingDays) {}
