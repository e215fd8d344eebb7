package uk.healthtech.pipeline.kernel.innovation;

/** How the evidence was made, strongest first. */
public enum StudyType {
  SYSTEMATIC_REVIEW,
  RANDOMISED_TRIAL,
  NON_RANDOMISED_TRIAL,
  OBSERVATIONAL_STUDY,
  DIAGNOSTIC_ACCURACY_STUDY,
  ECONOMIC_MODEL,
  SERVICE_EVALUATION,
  QUALITATIVE_STUDY,
  CASE_STUDY,
  OTHER
}
