package uk.healthtech.pipeline.query.insights;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InsightRow;
import uk.healthtech.pipeline.kernel.query.Answers.Insights;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindInsights;
import uk.healthtech.pipeline.query.listing.Findings;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers what needs partners have shared, the latest first. */
public final class InsightQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final HeldTexts texts;

  public InsightQueries(JdbcClient jdbc, Freshness freshness, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.texts = texts;
  }

  /** What was taken back stands in no list; whoever asks for it by id is shown that it was. */
  @QueryHandler
  public Insights find(FindInsights query) {
    boolean upToDate = freshness.await(query.after(), InsightsReadModel.NAME);
    UUID insight = query.insight() == null ? null : query.insight().value();
    String visible = Visibility.seesRegion(query.viewer()) ? "TRUE" : "FALSE";
    Finding finding = Findings.of(jdbc, "insights_row i", "i.stream", insight, visible, Map.of());
    if (finding != Finding.FOUND) {
      return new Insights(finding, List.of(), Map.of(), null, upToDate);
    }
    Paged<InsightRow> page =
        Paged.of(
            query.page(),
            listing(query, insight)
                .where(visible, Map.of())
                .read(
                    jdbc,
                    "i.shared_on DESC, i.stream DESC",
                    Paged.limit(query.page()),
                    JsonRows.of(InsightRow.class)),
            last -> Cursor.INSIGHTS.at(last.insight().sharedOn(), last.insight().id()));
    return new Insights(
        finding,
        page.rows(),
        texts.read(
            page.rows().stream()
                .map(row -> row.insight().reason())
                .filter(Objects::nonNull)
                .map(HeldText::id)
                .toList()),
        page.next(),
        upToDate);
  }

  private static Listing listing(FindInsights query, @Nullable UUID insight) {
    Listing listing =
        new Listing("SELECT i.row FROM insights_row i")
            .is("i.stream", "stream", insight)
            .words("i.words", query.words())
            .after(
                Cursor.INSIGHTS, query.page().cursor(), "(i.shared_on, i.stream) < (:at0, :at1)");
    if (insight == null) {
      listing.where("NOT i.retracted", Map.of());
    }
    if (query.theme() != null) {
      listing.where(
          "i.stream IN (SELECT unnest(t.insights) FROM themes_row t WHERE t.stream = :theme)",
          Map.of("theme", query.theme().value()));
    }
    if (query.place() != null) {
      listing.where(
          "i.places @> ARRAY[:place]", Map.of("place", PlaceId.named(query.place()).value()));
    }
    return listing;
  }
}
