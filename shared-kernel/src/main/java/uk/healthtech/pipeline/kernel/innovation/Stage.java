package uk.healthtech.pipeline.kernel.innovation;

/** The five stages of the pipeline, in order. */
public enum Stage {
  PROPOSAL,
  DEVELOPMENT,
  TESTING,
  DEPLOYMENT,
  AT_SCALE
}
