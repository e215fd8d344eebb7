package uk.healthtech.pipeline.kernel.theme;

/** Where a theme stands. */
public enum ThemeStatus {
  /** Waiting for leadership. */
  PROPOSED,
  /** Agreed by leadership: innovations may align to it. */
  AGREED,
  /** Not agreed. */
  DECLINED,
  /** Worked on no longer. */
  RETIRED
}
