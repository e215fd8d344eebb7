package uk.healthtech.pipeline.query.adoptions;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How an adoption follows its events. */
final class AdoptionFold {
  private AdoptionFold() {}

  static @Nullable AdoptionRow fold(@Nullable AdoptionRow row, Recorded<InnovationEvent> recorded) {
    if (recorded.event() instanceof AdoptionReported e) {
      return new AdoptionRow(e.innovation(), recorded.sequence(), Adoption.reported(e));
    }
    return recorded.event() instanceof AdoptionEvent event
        ? new AdoptionRow(
            event.innovation(),
            recorded.sequence(),
            Adoption.after(row == null ? null : row.adoption(), event))
        : row;
  }
}
