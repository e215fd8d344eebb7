package uk.healthtech.pipeline.kernel.innovation;

/** What the trust recommends after its pilot. */
public enum Recommendation {
  ADOPT,
  ADAPT,
  ABANDON
}
