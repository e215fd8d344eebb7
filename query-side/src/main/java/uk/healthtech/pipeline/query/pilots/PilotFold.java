package uk.healthtech.pipeline.query.pilots;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How a pilot follows its events. */
final class PilotFold {
  private PilotFold() {}

  static @Nullable PilotRow fold(@Nullable PilotRow row, Recorded<InnovationEvent> recorded) {
    if (recorded.event() instanceof PilotReported e) {
      return new PilotRow(e.innovation(), recorded.sequence(), Pilot.reported(e));
    }
    return recorded.event() instanceof PilotEvent event
        ? new PilotRow(
            event.innovation(),
            recorded.sequence(),
            Pilot.after(row == null ? null : row.pilot(), event))
        : row;
  }
}
