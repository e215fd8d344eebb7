package uk.healthtech.pipeline.kernel.innovation;

/** What it is for above all. After the main purposes of the NHS Innovation Service's record. */
public enum MainPurpose {
  /** Keeps a condition or symptom from coming or getting worse. */
  PREVENT,
  /** Tells that a condition or symptom is likely to come. */
  PREDICT,
  /** Finds what a person has. */
  DIAGNOSE,
  /** Watches a condition, treatment or therapy. */
  MONITOR,
  /** Is a treatment or therapy, or gives one. */
  TREAT,
  /** Helps to live with a condition. */
  MANAGE,
  /** Lets care, services or communication happen or work better. */
  ENABLE_CARE,
  /** Helps the NHS to bear a changing climate and severe weather. */
  CLIMATE_RESILIENCE
}
