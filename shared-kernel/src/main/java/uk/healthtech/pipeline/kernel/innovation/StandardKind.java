package uk.healthtech.pipeline.kernel.innovation;

/** The standards that a trust may ask for. DCB0160 is not among them: it is the deployer's own. */
public enum StandardKind {
  /** UKCA or CE mark as a medical device or in vitro diagnostic. */
  DEVICE_MARK,
  /** Digital Technology Assessment Criteria. */
  DTAC,
  /** The manufacturer's clinical safety case. */
  DCB0129,
  /** Data Security and Protection Toolkit; yearly. */
  DSPT,
  /** NICE Evidence Standards Framework. */
  NICE_ESF,
  /** Guidance that NICE published on it. */
  NICE_GUIDANCE,
  /** Registration with the Care Quality Commission. */
  CQC,
  CYBER_ESSENTIALS
}
