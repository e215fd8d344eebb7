package uk.healthtech.pipeline.query.themes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.ThemeNames;
import uk.healthtech.pipeline.kernel.query.Answers.ThemeRow;
import uk.healthtech.pipeline.kernel.query.Answers.Themes;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindThemes;
import uk.healthtech.pipeline.kernel.query.Query.NameThemes;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.query.listing.Findings;
import uk.healthtech.pipeline.query.listing.JsonRows;
import uk.healthtech.pipeline.query.listing.Listing;
import uk.healthtech.pipeline.query.listing.Paged;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.visibility.Visibility;

/** Answers which themes there are, by name, and how many innovations align to each. */
public final class ThemeQueries {
  private static final String AGREED_ONCE = "t.status IN ('AGREED', 'RETIRED')";

  private final JdbcClient jdbc;
  private final Freshness freshness;
  private final HeldTexts texts;

  public ThemeQueries(JdbcClient jdbc, Freshness freshness, HeldTexts texts) {
    this.jdbc = jdbc;
    this.freshness = freshness;
    this.texts = texts;
  }

  @QueryHandler
  public Themes find(FindThemes query) {
    boolean upToDate = freshness.await(query.after(), ThemesReadModel.NAME);
    UUID theme = query.theme() == null ? null : query.theme().value();
    String visible = visible(query.viewer());
    Finding finding = Findings.of(jdbc, "themes_row t", "t.stream", theme, visible, Map.of());
    if (finding != Finding.FOUND) {
      return new Themes(finding, List.of(), Map.of(), Map.of(), null, upToDate);
    }
    Paged<ThemeRow> page =
        Paged.of(
            query.page(),
            new Listing("SELECT t.row FROM themes_row t")
                .where(visible, Map.of())
                .is("t.stream", "stream", theme)
                .in("t.status", "statuses", query.statuses())
                .words("t.words", query.words())
                .after(
                    Cursor.THEMES, query.page().cursor(), "(t.sort_name, t.stream) > (:at1, :at0)")
                .read(
                    jdbc,
                    "t.sort_name, t.stream",
                    Paged.limit(query.page()),
                    JsonRows.of(ThemeRow.class)),
            last -> Cursor.THEMES.at(last.theme().id(), ThemesReadModel.sortName(last)));
    List<ThemeRow> rows =
        Visibility.seesRegion(query.viewer())
            ? page.rows()
            : page.rows().stream().map(ThemeQueries::plain).toList();
    return new Themes(
        finding,
        rows,
        aligned(rows, query.viewer()),
        texts.read(rows.stream().map(ThemeRow::theme).flatMap(ThemeQueries::texts).toList()),
        page.next(),
        upToDate);
  }

  /** Names of themes alone. The service asks on the public's behalf. */
  @QueryHandler
  public ThemeNames name(NameThemes query) {
    Map<ThemeId, String> names = new HashMap<>();
    if (!query.themes().isEmpty()) {
      String visible =
          query.viewer().role() == Role.SERVICE ? AGREED_ONCE : visible(query.viewer());
      jdbc.sql(
              "SELECT t.stream, t.row -> 'theme' -> 'content' ->> 'name' AS name FROM themes_row t"
                  + " WHERE t.stream IN (:themes) AND "
                  + visible)
          .param("themes", query.themes().stream().map(ThemeId::value).toList())
          .query(
              row -> {
                names.put(new ThemeId(row.getObject("stream", UUID.class)), row.getString("name"));
              });
    }
    return new ThemeNames(names);
  }

  /** What was agreed concerns everybody who innovates; what is only proposed does not. */
  private static String visible(Actor viewer) {
    return switch (viewer.role()) {
      case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, TRUST_APPROVER -> "TRUE";
      case INNOVATOR -> AGREED_ONCE;
      case ADMINISTRATOR, SERVICE -> "FALSE";
    };
  }

  /** Without what partners share and say among themselves. */
  private static ThemeRow plain(ThemeRow row) {
    HeldTheme theme = row.theme();
    Theme content = theme.content();
    return new ThemeRow(
        row.sequence(),
        new HeldTheme(
            theme.id(),
            theme.by(),
            new Theme(content.name(), content.summary(), List.of()),
            theme.status(),
            theme.proposedOn(),
            theme.since(),
            theme.decision(),
            List.of(),
            theme.reported()));
  }

  private Map<ThemeId, Integer> aligned(List<ThemeRow> rows, Actor viewer) {
    Map<ThemeId, Integer> aligned = new HashMap<>();
    rows.forEach(row -> aligned.put(row.theme().id(), 0));
    if (!rows.isEmpty()) {
      jdbc.sql(
              "SELECT theme, count(*) AS innovations FROM board_row b, unnest(b.themes) AS theme"
                  + " WHERE theme IN (:themes) AND b.phase NOT IN (:ended) AND "
                  + Visibility.innovation(viewer)
                  + " GROUP BY theme")
          .params(Visibility.parameters(viewer))
          .param("themes", aligned.keySet().stream().map(ThemeId::value).toList())
          .param(
              "ended",
              Arrays.stream(Phase.values()).filter(Phase::isEnded).map(Phase::name).toList())
          .query(
              row -> {
                aligned.put(
                    new ThemeId(row.getObject("theme", UUID.class)), row.getInt("innovations"));
              });
    }
    return aligned;
  }

  private static Stream<UUID> texts(HeldTheme theme) {
    HeldTheme.Decision decision = theme.decision();
    return Stream.concat(
            decision == null ? Stream.of() : Stream.of(decision.reason()),
            theme.comments().stream().map(HeldTheme.Comment::text))
        .map(HeldText::id);
  }
}
