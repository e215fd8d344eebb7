package uk.healthtech.pipeline.kernel.innovation;

/** How far the innovation is with a standard. */
public enum StandardStatus {
  /** Being worked on. */
  IN_PROGRESS,
  /** Held, until it expires. */
  HELD,
  /** Does not apply, for the reason given. */
  NOT_APPLICABLE
}
