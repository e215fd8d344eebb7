package uk.healthtech.pipeline.kernel.innovation;

/** What an adoption is good for. */
public enum BenefitKind {
  PATIENT_OUTCOME,
  PATIENT_EXPERIENCE,
  STAFF_TIME,
  CASH_SAVING,
  COST_AVOIDED,
  CARBON,
  OTHER
}
