package uk.healthtech.pipeline.kernel.innovation;

/**
 * What kind of healthtech it is. The first four are the partnership's own definition, the others
 * ABHI's.
 */
public enum Category {
  TELEHEALTHCARE,
  MHEALTH,
  HEALTH_ANALYTICS,
  DIGITISED_HEALTH_SYSTEMS,
  MEDICAL_DEVICE,
  IN_VITRO_DIAGNOSTIC,
  ASSISTIVE_TECHNOLOGY,
  OTHER
}
