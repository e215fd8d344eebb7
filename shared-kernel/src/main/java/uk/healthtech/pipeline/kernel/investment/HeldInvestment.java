package uk.healthtech.pipeline.kernel.investment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentCorrected;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRecorded;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent.InvestmentRetracted;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * An investment as its events make it.
 *
 * @param by the organisation that recorded it
 * @param correctedOn the day it was last put right; absent while it never was
 * @param reason why it was last put right or taken back
 * @param retractedOn the day it was taken back; absent unless it was
 */
public record HeldInvestment(
    InvestmentId id,
    OrganisationId by,
    Investment content,
    LocalDate recordedOn,
    @Nullable LocalDate correctedOn,
    @Nullable HeldText reason,
    @Nullable LocalDate retractedOn) {
  /**
   * The investment after an event.
   *
   * @param before absent before it was recorded
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static HeldInvestment after(@Nullable HeldInvestment before, InvestmentEvent event) {
    if (event instanceof InvestmentRecorded e) {
      if (before != null) {
        throw new IllegalStateException("Investment " + e.stream() + " is recorded once");
      }
      return new HeldInvestment(
          e.investment(), e.by(), e.content(), e.occurredOn(), null, null, null);
    }
    if (before == null || before.retractedOn != null) {
      throw new IllegalStateException("Nothing can follow in investment " + event.stream());
    }
    return switch (event) {
      case InvestmentRecorded _ -> throw new AssertionError("Seen before");
      case InvestmentCorrected e ->
          new HeldInvestment(
              before.id,
              before.by,
              e.content(),
              before.recordedOn,
              e.occurredOn(),
              e.reason(),
              null);
      case InvestmentRetracted e ->
          new HeldInvestment(
              before.id,
              before.by,
              before.content,
              before.recordedOn,
              before.correctedOn,
              e.reason(),
              e.occurredOn());
    };
  }
}
