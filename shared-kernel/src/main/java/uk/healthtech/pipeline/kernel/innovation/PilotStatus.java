package uk.healthtech.pipeline.kernel.innovation;

/** Where a pilot stands. */
public enum PilotStatus {
  REQUESTED,
  APPROVED,
  DECLINED,
  RUNNING,
  COMPLETED;

  /** Whether it still takes up the one place that an innovation has at an organisation. */
  public boolean isOpen() {
    return switch (this) {
      case REQUESTED, APPROVED, RUNNING -> true;
      case DECLINED, COMPLETED -> false;
    };
  }
}
