package uk.healthtech.pipeline.kernel.innovation;

/**
 * Where care is given with it. After the care settings of the NHS Innovation Service's record,
 * without those in which nobody is cared for (academia, industry, integrated care systems), and
 * with the two that the partnership's memorandum asks for: in the community and at home.
 */
public enum CareSetting {
  HOME,
  COMMUNITY,
  PRIMARY_CARE,
  PHARMACY,
  ACUTE_INPATIENT,
  ACUTE_OUTPATIENT,
  URGENT_AND_EMERGENCY,
  AMBULANCE,
  MENTAL_HEALTH,
  END_OF_LIFE,
  CARE_HOME,
  SOCIAL_CARE,
  EDUCATION,
  VOLUNTARY_SECTOR,
  OTHER
}
