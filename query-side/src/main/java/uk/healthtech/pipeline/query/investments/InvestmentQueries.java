package uk.healthtech.pipeline.query.investments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InvestmentRow;
import uk.healthtech.pipeline.kernel.query.Answers.Investments;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindInvestments;
import uk.healthtech.pipeline.query.listing.Findings;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers what was invested, the latest made first. */
public final class InvestmentQueries {
  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final HeldTexts texts;

  public InvestmentQueries(JdbcClient jdbc, Freshness freshness, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.texts = texts;
  }

  /** What was taken back stands in no list; whoever asks for it by id is shown that it was. */
  @QueryHandler
  public Investments find(FindInvestments query) {
    boolean upToDate = freshness.await(query.after(), InvestmentsReadModel.NAME);
    UUID investment = query.investment() == null ? null : query.investment().value();
    Finding finding =
        Findings.of(
            jdbc,
            "investments_row v",
            "v.stream",
            investment,
            visible(query.viewer()),
            Visibility.parameters(query.viewer()));
    if (finding != Finding.FOUND) {
      return new Investments(finding, List.of(), Map.of(), null, upToDate);
    }
    Paged<InvestmentRow> page =
        Paged.of(
            query.page(),
            listing(query, investment)
                .read(
                    jdbc,
                    "v.made_on DESC, v.stream DESC",
                    Paged.limit(query.page()),
                    JsonRows.of(InvestmentRow.class)),
            last ->
                Cursor.INVESTMENTS.at(
                    last.investment().content().madeOn(), last.investment().id()));
    return new Investments(
        finding,
        page.rows(),
        texts.read(
            page.rows().stream()
                .map(row -> row.investment().reason())
                .filter(Objects::nonNull)
                .map(HeldText::id)
                .toList()),
        page.next(),
        upToDate);
  }

  private static Listing listing(FindInvestments query, @Nullable UUID investment) {
    Listing listing =
        new Listing("SELECT v.row FROM investments_row v")
            .where(visible(query.viewer()), Visibility.parameters(query.viewer()))
            .is("v.stream", "stream", investment)
            .in("v.kind", "kinds", query.kinds())
            .is("v.theme", "theme", query.theme() == null ? null : query.theme().value())
            .is(
                "v.innovation",
                "innovation",
                query.innovation() == null ? null : query.innovation().value())
            .is(
                "v.place",
                "place",
                query.place() == null ? null : PlaceId.named(query.place()).value())
            .after(
                Cursor.INVESTMENTS, query.page().cursor(), "(v.made_on, v.stream) < (:at0, :at1)");
    if (investment == null) {
      listing.where("NOT v.retracted", Map.of());
    }
    return listing;
  }

  private static String visible(Actor viewer) {
    return switch (viewer.role()) {
      case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, TRUST_APPROVER -> "TRUE";
      case INNOVATOR ->
          "EXISTS (SELECT FROM board_row b WHERE b.stream = v.innovation AND "
              + Visibility.team()
              + ")";
      case ADMINISTRATOR, SERVICE -> "FALSE";
    };
  }
}
