package uk.healthtech.pipeline.kernel.innovation;

/** The five core areas of the Digital Technology Assessment Criteria. */
public enum DtacArea {
  CLINICAL_SAFETY,
  DATA_PROTECTION,
  TECHNICAL_SECURITY,
  INTEROPERABILITY,
  USABILITY_AND_ACCESSIBILITY
}
