package uk.healthtech.pipeline.query.innovation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** Innovations as a projection. */
public final class InnovationReadModel {
  /** Its name, for whoever has to wait for it. */
  public static final String NAME = "innovation";

  private InnovationReadModel() {}

  private static @Nullable String reference(InnovationRow row) {
    Report report = row.innovation().report();
    return report == null ? null : report.reference();
  }

  /** One row an innovation. */
  public static Projection<InnovationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InnovationEvent.class,
        InnovationRow.class,
        _ -> Projection.WHOLE,
        InnovationFold::fold,
        List.of(new Column<>("reference", "text", InnovationReadModel::reference)));
  }
}
