package uk.healthtech.pipeline.query.themes;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.query.Answers.ThemeRow;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How a theme follows its events. */
final class ThemeFold {
  private ThemeFold() {}

  static ThemeRow fold(@Nullable ThemeRow row, Recorded<ThemeEvent> recorded) {
    return new ThemeRow(
        recorded.sequence(), HeldTheme.after(row == null ? null : row.theme(), recorded.event()));
  }
}
