package uk.healthtech.pipeline.query.innovation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Waiting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.Portfolio;
import uk.healthtech.pipeline.kernel.query.Answers.Reported;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;
import uk.healthtech.pipeline.kernel.query.Query.FindPortfolio;
import uk.healthtech.pipeline.kernel.query.Query.FindReported;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers everything about innovations: what they are and, of one, what comes next. */
public final class InnovationQueries {
  private static final RowMapper<InnovationRow> ROWS = JsonRows.of(InnovationRow.class);

  private record Found(InnovationRow row, boolean visible) {}

  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final Outlooks outlooks;
  private final HeldTexts texts;

  public InnovationQueries(
      JdbcClient jdbc, Freshness freshness, Outlooks outlooks, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.outlooks = outlooks;
    this.texts = texts;
  }

  @QueryHandler
  public InnovationAnswer find(FindInnovation query) {
    boolean upToDate =
        freshness.await(query.after(), InnovationReadModel.NAME, BoardReadModel.NAME);
    Found found = find(query.innovation().value(), query.viewer());
    if (found == null) {
      return InnovationAnswer.none(Finding.ABSENT, upToDate);
    }
    return found.visible()
        ? explain(found.row(), query.viewer(), upToDate)
        : InnovationAnswer.none(Finding.HIDDEN, upToDate);
  }

  private @Nullable Found find(UUID stream, Actor viewer) {
    return jdbc.sql(
            "SELECT i.row, "
                + Visibility.innovation(viewer)
                + " AS visible FROM innovation_row i LEFT JOIN board_row b USING (stream)"
                + " WHERE i.stream = :stream")
        .params(Visibility.parameters(viewer))
        .param("stream", stream)
        .query((row, number) -> new Found(ROWS.mapRow(row, number), row.getBoolean("visible")))
        .optional()
        .orElse(null);
  }

  private InnovationAnswer explain(InnovationRow row, Actor viewer, boolean upToDate) {
    Known innovation = row.innovation();
    Outlook outlook = outlooks.now();
    Set<OrganisationId> actsFor = Visibility.actsFor(jdbc, viewer);
    List<CriterionResult> criteria = outlook.criteria(innovation);
    List<Waiting> waiting = outlook.waiting(innovation);
    PartialView part = PartialView.of(row, viewer.role(), actsFor);
    InnovationRow shown = part == null ? row : part.row();
    return new InnovationAnswer(
        Finding.FOUND,
        shown,
        outlook.gate(innovation),
        outlook.policy().version(),
        part == null ? criteria : part.criteria(criteria),
        part == null ? waiting : part.waiting(waiting),
        outlook.allowed(innovation, viewer, actsFor),
        texts.read(InnovationTexts.of(shown).distinct().toList()),
        part == null ? List.of() : part.withheld(),
        upToDate);
  }

  /** Everything about every innovation that the asker may see. */
  @QueryHandler
  public Portfolio find(FindPortfolio query) {
    boolean upToDate =
        freshness.await(query.after(), InnovationReadModel.NAME, BoardReadModel.NAME);
    Actor viewer = query.viewer();
    Paged<InnovationRow> page =
        Paged.of(
            query.page(),
            new Listing("SELECT i.row FROM innovation_row i JOIN board_row b USING (stream)")
                .where(Visibility.innovation(viewer), Visibility.parameters(viewer))
                .after(Cursor.PORTFOLIO, query.page().cursor(), "i.stream > :at0")
                .read(jdbc, "i.stream", Paged.limit(query.page()), ROWS),
            last -> Cursor.PORTFOLIO.at(last.innovation().id()));
    Set<OrganisationId> actsFor = Visibility.actsFor(jdbc, viewer);
    List<InnovationRow> shown =
        page.rows().stream()
            .map(
                row -> {
                  PartialView part = PartialView.of(row, viewer.role(), actsFor);
                  return part == null ? row : part.row();
                })
            .toList();
    return new Portfolio(shown, texts(shown), page.next(), upToDate);
  }

  /** What imports told, for whoever imports again; the programme office sees all of it. */
  @QueryHandler
  public Reported find(FindReported query) {
    if (query.references().size() > Query.Page.MOST) {
      throw new IllegalArgumentException("Ask for at most " + Query.Page.MOST + " references");
    }
    if (query.viewer().role() != Role.PROGRAMME_OFFICE || query.references().isEmpty()) {
      return new Reported(List.of(), Map.of());
    }
    List<InnovationRow> rows =
        jdbc.sql("SELECT row FROM innovation_row WHERE reference IN (:references) ORDER BY stream")
            .param("references", query.references())
            .query(ROWS)
            .list();
    return new Reported(rows, texts(rows));
  }

  private Map<UUID, String> texts(List<InnovationRow> rows) {
    return texts.read(rows.stream().flatMap(InnovationTexts::of).distinct().toList());
  }
}
