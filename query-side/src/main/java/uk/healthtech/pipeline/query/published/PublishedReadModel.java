package uk.healthtech.pipeline.query.published;

import java.util.List;
import java.util.Locale;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** What is public as a projection. */
public final class PublishedReadModel {
  static final String NAME = "published";

  private PublishedReadModel() {}

  /** One row an innovation, shown or not: it may be shown at any time. */
  public static Projection<InnovationEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InnovationEvent.class,
        PublicEntry.class,
        recorded -> PublicFold.concerns(recorded.event()) ? Projection.WHOLE : null,
        PublicFold::fold,
        List.of(
            new Column<>("name", "text", entry -> entry.proposal().name()),
            new Column<>("sort_name", "text", entry -> sortName(entry.proposal().name())),
            new Column<>("category", "text", entry -> entry.proposal().category()),
            new Column<>("stage", "text", entry -> entry.position().stage()),
            new Column<>("published", "boolean", PublicEntry::isPublic)));
  }

  static String sortName(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
