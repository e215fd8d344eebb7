package uk.healthtech.pipeline.kernel.innovation;

/**
 * What a gate asks for. Fixed for now; a policy that leadership changes is to replace the
 * constants.
 */
public enum Criterion {
  /** Every field that screening needs is filled in. */
  PROPOSAL_COMPLETE,
  /** At least one pilot was completed with findings. */
  COMPLETED_PILOT,
  /** Live at more than half of the region's trusts. */
  LIVE_AT_MOST_OF_REGION
}
