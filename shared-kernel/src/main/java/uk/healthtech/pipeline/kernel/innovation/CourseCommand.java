package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;

/** Halting, ending and taking up the whole. */
public sealed interface CourseCommand extends InnovationCommand {
  @Override
  default Part part() {
    return Part.PROGRESS;
  }

  /** Take the innovation back. */
  record WithdrawInnovation(
      InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements CourseCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Let it rest until it is resumed; all its clocks stand. */
  record PutOnHold(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements CourseCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take it up again where it was held. */
  record ResumeInnovation(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements CourseCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** End it; the programme office may reopen it. */
  record StopInnovation(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements CourseCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** End its use, after it has been deployed. */
  record RetireInnovation(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements CourseCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take up again what had ended, in the stage that was left. */
  record ReopenInnovation(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements CourseCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
