package uk.healthtech.pipeline.kernel.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * An insight as its events make it.
 *
 * @param by the organisation that shared it
 * @param correctedOn the day it was last put right; absent while it never was
 * @param reason why it was last put right or taken back
 * @param retractedOn the day it was taken back; absent unless it was
 */
public record HeldInsight(
    InsightId id,
    OrganisationId by,
    Insight content,
    LocalDate sharedOn,
    @Nullable LocalDate correctedOn,
    @Nullable HeldText reason,
    @Nullable LocalDate retractedOn) {
  /**
   * The insight after an event.
   *
   * @param before absent before it was shared
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static HeldInsight after(@Nullable HeldInsight before, InsightEvent event) {
    if (event instanceof InsightShared e) {
      if (before != null) {
        throw new IllegalStateException("Insight " + e.stream() + " is shared once");
      }
      return new HeldInsight(e.insight(), e.by(), e.content(), e.occurredOn(), null, null, null);
    }
    if (before == null || before.retractedOn != null) {
      throw new IllegalStateException("Nothing can follow in insight " + event.stream());
    }
    return switch (event) {
      case InsightShared _ -> throw new AssertionError("Seen before");
      case InsightCorrected e ->
          new HeldInsight(
              before.id, before.by, e.content(), before.sharedOn, e.occurredOn(), e.reason(), null);
      case InsightRetracted e ->
          new HeldInsight(
              before.id,
              before.by,
              before.content,
              before.sharedOn,
              before.correctedOn,
              e.reason(),
              e.occurredOn());
    };
  }
}
