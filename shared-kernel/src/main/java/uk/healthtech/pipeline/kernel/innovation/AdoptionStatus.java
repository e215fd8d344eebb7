package uk.healthtech.pipeline.kernel.innovation;

/** Where an adoption stands. */
public enum AdoptionStatus {
  PLANNED,
  LIVE,
  WITHDRAWN;

  /** Whether it takes up the one place that an innovation has at an organisation. */
  public boolean isOpen() {
    return switch (this) {
      case PLANNED, LIVE -> true;
      case WITHDRAWN -> false;
    };
  }
}
