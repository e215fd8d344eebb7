package uk.healthtech.pipeline.query.innovation;

import java.util.List;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.query.projection.Projection;

/** Innovations as a projection. */
public final class InnovationReadModel {
  /** Its name, for whoever has to wait for it. */
  public static final String NAME = "innovation";

  private InnovationReadModel() {}

  /** One row an innovation. */
  public static Projection<InnovationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InnovationEvent.class,
        InnovationRow.class,
        _ -> Projection.WHOLE,
        InnovationFold::fold,
        List.of());
  }
}
