package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;

/**
 * A wish to change one innovation. Each states the day it happened where a person may say so;
 * absent, it is the day of recording.
 */
public sealed interface InnovationCommand extends Command
    permits ProposalCommand,
        StandardCommand,
        GateCommand,
        ConditionCommand,
        PilotCommand,
        AdoptionCommand,
        CourseCommand,
        PublicationCommand,
        TeamCommand,
        ReportCommand {
  InnovationId innovation();

  /** The day it happened, where the person states one. */
  @Nullable LocalDate occurredOn();

  /** The part of the innovation that it touches. */
  Part part();

  /** Its line in the table of who may do what and when. */
  default Action action() {
    return Action.of(this);
  }

  @Override
  default String stream() {
    return innovation().toString();
  }
}
