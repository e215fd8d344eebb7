package uk.healthtech.pipeline.query.themes;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.query.Answers.ThemeRow;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** Themes as a projection. */
public final class ThemesReadModel {
  static final String NAME = "themes";

  private ThemesReadModel() {}

  /** One row a theme. */
  public static Projection<ThemeEvent, ?> projection() {
    return new Projection<>(
        NAME,
        ThemeEvent.class,
        ThemeRow.class,
        _ -> Projection.WHOLE,
        ThemeFold::fold,
        List.of(
            new Column<>("sort_name", "text", ThemesReadModel::sortName),
            new Column<>("status", "text", row -> row.theme().status()),
            new Column<>("insights", "uuid[]", ThemesReadModel::insights),
            new Column<>("words", "text", ThemesReadModel::words)));
  }

  static String sortName(ThemeRow row) {
    return row.theme().content().name().toLowerCase(Locale.ROOT);
  }

  private static String insights(ThemeRow row) {
    return row.theme().content().insights().stream()
        .map(InsightId::toString)
        .collect(joining(",", "{", "}"));
  }

  private static String words(ThemeRow row) {
    Theme content = row.theme().content();
    return content.name() + "\n" + content.summary();
  }
}
