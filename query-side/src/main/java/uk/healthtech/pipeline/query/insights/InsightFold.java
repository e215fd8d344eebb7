package uk.healthtech.pipeline.query.insights;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.query.Answers.InsightRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How an insight follows its events. */
final class InsightFold {
  private InsightFold() {}

  static InsightRow fold(@Nullable InsightRow row, Recorded<InsightEvent> recorded) {
    return new InsightRow(
        recorded.sequence(),
        HeldInsight.after(row == null ? null : row.insight(), recorded.event()));
  }
}
