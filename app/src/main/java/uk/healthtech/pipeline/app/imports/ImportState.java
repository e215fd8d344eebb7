package uk.healthtech.pipeline.app.imports;

/** How far an import has come. */
public enum ImportState {
  /** Its file is here and waits for the dry run. */
  RECEIVED,
  /** The dry run is at work. */
  CHECKING,
  /** The dry run is over; nothing is recorded before somebody starts it. */
  CHECKED,
  /** Its file cannot be read at all. */
  REFUSED,
  /** What is valid is being recorded. */
  RUNNING,
  /** All that is valid is on record. */
  DONE,
  /** Ended before its end; what was on record by then stays. */
  CANCELLED;

  /** Whether nothing more will come of it. */
  public boolean isOver() {
    return switch (this) {
      case RECEIVED, CHECKING, CHECKED, RUNNING -> false;
      case REFUSED, DONE, CANCELLED -> true;
    };
  }
}
