package uk.healthtech.pipeline.kernel.theme;

import java.util.List;
import uk.healthtech.pipeline.kernel.insight.InsightId;

/**
 * A priority that the partnership works on together.
 *
 * @param name short, as on a board
 * @param summary what it is about and why
 * @param insights from which it was proposed, each once
 */
public record Theme(String name, String summary, List<InsightId> insights) {
  public Theme {
    insights = List.copyOf(insights);
  }
}
