package uk.healthtech.pipeline.kernel.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.RegionAction;
import uk.healthtech.pipeline.kernel.RegionCommand;

/** A wish to share an insight, put it right or take it back. */
public sealed interface InsightCommand extends RegionCommand {
  InsightId insight();

  @Override
  default RegionAction action() {
    return switch (this) {
      case ShareInsight _ -> RegionAction.SHARE_INSIGHT;
      case CorrectInsight _ -> RegionAction.CORRECT_INSIGHT;
      case RetractInsight _ -> RegionAction.RETRACT_INSIGHT;
    };
  }

  @Override
  default String stream() {
    return insight().toString();
  }

  /** Share an insight, for the acting organisation. */
  record ShareInsight(InsightId insight, Insight content, @Nullable LocalDate occurredOn)
      implements InsightCommand {}

  /** Put an insight right. */
  record CorrectInsight(
      InsightId insight, Insight content, FreeText reason, @Nullable LocalDate occurredOn)
      implements InsightCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take an insight back. */
  record RetractInsight(InsightId insight, FreeText reason, @Nullable LocalDate occurredOn)
      implements InsightCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
