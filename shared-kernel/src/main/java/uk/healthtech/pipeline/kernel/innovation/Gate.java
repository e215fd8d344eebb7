package uk.healthtech.pipeline.kernel.innovation;

import java.util.Optional;
import uk.healthtech.pipeline.kernel.account.Role;

/** What stands between two stages, and who decides it. */
public enum Gate {
  SCREENING(Stage.PROPOSAL, Stage.DEVELOPMENT, Role.PROGRAMME_OFFICE),
  READINESS(Stage.DEVELOPMENT, Stage.TESTING, Role.PROGRAMME_OFFICE),
  EVALUATION(Stage.TESTING, Stage.DEPLOYMENT, Role.LEADERSHIP),
  SCALE(Stage.DEPLOYMENT, Stage.AT_SCALE, Role.LEADERSHIP);

  private final Stage from;
  private final Stage to;
  private final Role decidedBy;

  Gate(Stage from, Stage to, Role decidedBy) {
    this.from = from;
    this.to = to;
    this.decidedBy = decidedBy;
  }

  /** The stage that it leads out of. */
  public Stage from() {
    return from;
  }

  /** The stage that it leads into. */
  public Stage to() {
    return to;
  }

  /** Whose decision it is. */
  public Role decidedBy() {
    return decidedBy;
  }

  /** The gate that an innovation in this phase stands before. */
  public static Optional<Gate> before(Phase phase) {
    return switch (phase) {
      case DRAFT, SUBMITTED, RETURNED -> Optional.of(SCREENING);
      case DEVELOPMENT -> Optional.of(READINESS);
      case TESTING -> Optional.of(EVALUATION);
      case DEPLOYMENT -> Optional.of(SCALE);
      case AT_SCALE, ON_HOLD, WITHDRAWN, DECLINED, STOPPED, RETIRED -> Optional.empty();
    };
  }
}
