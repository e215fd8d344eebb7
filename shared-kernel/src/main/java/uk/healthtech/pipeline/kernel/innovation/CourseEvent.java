package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;

/** What halted, ended or took up the whole. */
public sealed interface CourseEvent extends InnovationEvent {
  @Override
  default Part part() {
    return Part.PROGRESS;
  }

  /** The innovator took it back. */
  record InnovationWithdrawn(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements CourseEvent {}

  /** The programme office let it rest. */
  record InnovationPutOnHold(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements CourseEvent {}

  /** It was taken up again where it had been held. */
  record InnovationResumed(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements CourseEvent {}

  /** The programme office ended it for good. */
  record InnovationStopped(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements CourseEvent {}

  /** Its use ended. */
  record InnovationRetired(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements CourseEvent {}

  /** What had ended was taken up again. */
  record InnovationReopened(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements CourseEvent {}
}
