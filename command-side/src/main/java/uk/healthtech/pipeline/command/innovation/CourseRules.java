package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;

import java.time.LocalDate;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ReopenInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.RetireInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationRetired;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;

/** Halting, ending and taking up the whole: who, when and from where is all that is asked. */
final class CourseRules {
  private CourseRules() {}

  static Decision<InnovationEvent> decide(CourseCommand command, LocalDate on) {
    return accepted(
        switch (command) {
          case WithdrawInnovation c ->
              new InnovationWithdrawn(c.innovation(), c.reason().held(), on);
          case PutOnHold c -> new InnovationPutOnHold(c.innovation(), c.reason().held(), on);
          case ResumeInnovation c -> new InnovationResumed(c.innovation(), c.reason().held(), on);
          case StopInnovation c -> new InnovationStopped(c.innovation(), c.reason().held(), on);
          case RetireInnovation c -> new InnovationRetired(c.innovation(), c.reason().held(), on);
          case ReopenInnovation c -> new InnovationReopened(c.innovation(), c.reason().held(), on);
        });
  }
}
