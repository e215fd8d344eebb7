package uk.healthtech.pipeline.kernel.innovation;

/** Whether what a decision asked for has been done. */
public enum ConditionStatus {
  OPEN,
  MET,
  BREACHED
}
