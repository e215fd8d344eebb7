package uk.healthtech.pipeline.kernel.innovation;

/** How bad an incident was. */
public enum Severity {
  /** No harm. */
  LOW,
  /** Harm that needed extra care, or could have. */
  MODERATE,
  /** Severe harm or death, or could have been; suspends the pilot at once. */
  SERIOUS
}
