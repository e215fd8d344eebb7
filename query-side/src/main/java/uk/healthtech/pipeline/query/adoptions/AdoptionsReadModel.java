package uk.healthtech.pipeline.query.adoptions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;
import uk.healthtech.pipeline.query.projection.Recorded;

/** Adoptions as a projection. */
public final class AdoptionsReadModel {
  static final String NAME = "adoptions";

  private AdoptionsReadModel() {}

  /** One row an adoption. */
  public static Projection<InnovationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InnovationEvent.class,
        AdoptionRow.class,
        AdoptionsReadModel::key,
        AdoptionFold::fold,
        List.of(
            new Column<>("adoption", "uuid", row -> row.adoption().id()),
            new Column<>("organisation", "uuid", row -> row.adoption().organisation()),
            new Column<>("status", "text", row -> row.adoption().status()),
            new Column<>("first_on", "date", row -> row.adoption().firstOn())));
  }

  private static @Nullable String key(Recorded<InnovationEvent> recorded) {
    return recorded.event().part() instanceof Part.OfAdoption(var adoption)
        ? adoption.toString()
        : null;
  }
}
