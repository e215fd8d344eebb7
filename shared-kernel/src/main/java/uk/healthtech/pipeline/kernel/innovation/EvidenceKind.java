package uk.healthtech.pipeline.kernel.innovation;

/** What a piece of evidence speaks of. The first three are the NHS Innovation Service's. */
public enum EvidenceKind {
  CLINICAL_OR_CARE,
  REAL_WORLD,
  COST_OR_ECONOMIC,
  USER_TESTING
}
