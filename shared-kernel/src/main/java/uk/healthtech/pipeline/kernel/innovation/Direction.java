package uk.healthtech.pipeline.kernel.innovation;

/** Which way a measure should go. */
public enum Direction {
  INCREASE,
  DECREASE
}
