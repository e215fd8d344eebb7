package uk.healthtech.pipeline.query.pilots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;
import uk.healthtech.pipeline.query.projection.Recorded;

/** Pilots as a projection. */
public final class PilotsReadModel {
  static final String NAME = "pilots";

  private PilotsReadModel() {}

  /** One row a pilot. */
  public static Projection<InnovationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InnovationEvent.class,
        PilotRow.class,
        PilotsReadModel::key,
        PilotFold::fold,
        List.of(
            new Column<>("pilot", "uuid", row -> row.pilot().id()),
            new Column<>("organisation", "uuid", row -> row.pilot().organisation()),
            new Column<>("status", "text", row -> row.pilot().status()),
            new Column<>("first_on", "date", row -> row.pilot().firstOn())));
  }

  private static @Nullable String key(Recorded<InnovationEvent> recorded) {
    return recorded.event().part() instanceof Part.OfPilot(var pilot) ? pilot.toString() : null;
  }
}
