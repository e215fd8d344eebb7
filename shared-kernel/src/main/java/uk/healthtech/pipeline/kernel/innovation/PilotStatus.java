package uk.healthtech.pipeline.kernel.innovation;

/** Where a pilot stands. */
public enum PilotStatus {
  /** Waiting for the organisation's decision. */
  REQUESTED,
  /** The first of two people has agreed. */
  PART_APPROVED,
  /** Agreed to, to start by a day. */
  APPROVED,
  DECLINED,
  /** Agreed to, but not started by its day. */
  EXPIRED,
  RUNNING,
  /** Halted; it takes part in nothing until it is resumed, but what is known is still recorded. */
  SUSPENDED,
  COMPLETED,
  /** Ended early. */
  STOPPED;

  /** Whether it still takes up the one place that an innovation has at an organisation. */
  public boolean isOpen() {
    return switch (this) {
      case REQUESTED, PART_APPROVED, APPROVED, RUNNING, SUSPENDED -> true;
      case DECLINED, EXPIRED, COMPLETED, STOPPED -> false;
    };
  }
}
