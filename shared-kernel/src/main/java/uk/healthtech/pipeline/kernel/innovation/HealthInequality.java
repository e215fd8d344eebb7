package uk.healthtech.pipeline.kernel.innovation;

/**
 * The five clinical areas of Core20PLUS5 for adults (NHS England), and the answer that it is none
 * of them. Not answered yet is no area at all.
 */
public enum HealthInequality {
  MATERNITY,
  SEVERE_MENTAL_ILLNESS,
  CHRONIC_RESPIRATORY_DISEASE,
  EARLY_CANCER_DIAGNOSIS,
  /** Hypertension case finding and optimal management, and optimal management of lipids. */
  HYPERTENSION_AND_LIPIDS,
  /** Stands alone. */
  NONE_OF_THESE
}
