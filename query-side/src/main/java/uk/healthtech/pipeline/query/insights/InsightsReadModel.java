package uk.healthtech.pipeline.query.insights;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.InsightRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** Insights as a projection. */
public final class InsightsReadModel {
  static final String NAME = "insights";

  private InsightsReadModel() {}

  /** One row an insight. */
  public static Projection<InsightEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InsightEvent.class,
        InsightRow.class,
        _ -> Projection.WHOLE,
        InsightFold::fold,
        List.of(
            new Column<>("shared_on", "date", row -> row.insight().sharedOn()),
            new Column<>("places", "uuid[]", InsightsReadModel::places),
            new Column<>("words", "text", InsightsReadModel::words),
            new Column<>("retracted", "boolean", row -> row.insight().retractedOn() != null)));
  }

  private static String places(InsightRow row) {
    return row.insight().content().places().stream()
        .map(place -> PlaceId.named(place).toString())
        .collect(joining(",", "{", "}"));
  }

  private static String words(InsightRow row) {
    Insight content = row.insight().content();
    return Stream.of(content.need(), content.population(), content.source(), content.evidence())
        .filter(Objects::nonNull)
        .collect(joining("\n"));
  }
}
