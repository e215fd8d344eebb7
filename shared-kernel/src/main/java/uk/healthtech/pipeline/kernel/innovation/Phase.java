package uk.healthtech.pipeline.kernel.innovation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an innovation stands, finer than its stage. */
public enum Phase {
  /** Being written; seen by its own organisation and its collaborators alone. */
  DRAFT(Stage.PROPOSAL),
  /** Waiting for screening. */
  SUBMITTED(Stage.PROPOSAL),
  /** Sent back to the innovator for changes. */
  RETURNED(Stage.PROPOSAL),
  DEVELOPMENT(Stage.DEVELOPMENT),
  TESTING(Stage.TESTING),
  DEPLOYMENT(Stage.DEPLOYMENT),
  AT_SCALE(Stage.AT_SCALE),
  /** Resting: clocks that count working days stand until it is resumed where it was held. */
  ON_HOLD(null),
  WITHDRAWN(null),
  DECLINED(null),
  STOPPED(null),
  /** Its use ended after it had been deployed. */
  RETIRED(null);

  private final @Nullable Stage stage;

  Phase(@Nullable Stage stage) {
    this.stage = stage;
  }

  /** Its stage; none on hold and after the end, where the phase before tells. */
  public Optional<Stage> stage() {
    return Optional.ofNullable(stage);
  }

  /** Whether the road ended here. */
  public boolean isEnded() {
    return switch (this) {
      case WITHDRAWN, DECLINED, STOPPED, RETIRED -> true;
      case DRAFT, SUBMITTED, RETURNED, DEVELOPMENT, TESTING, DEPLOYMENT, AT_SCALE, ON_HOLD -> false;
    };
  }
}
