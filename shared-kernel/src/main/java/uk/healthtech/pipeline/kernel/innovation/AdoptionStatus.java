package uk.healthtech.pipeline.kernel.innovation;

/** Where an adoption stands. */
public enum AdoptionStatus {
  PLANNED,
  LIVE
}
