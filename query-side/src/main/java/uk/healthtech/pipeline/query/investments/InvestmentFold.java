package uk.healthtech.pipeline.query.investments;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.investment.HeldInvestment;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.query.Answers.InvestmentRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How an investment follows its events. */
final class InvestmentFold {
  private InvestmentFold() {}

  static InvestmentRow fold(@Nullable InvestmentRow row, Recorded<InvestmentEvent> recorded) {
    return new InvestmentRow(
        recorded.sequence(),
        HeldInvestment.after(row == null ? null : row.investment(), recorded.event()));
  }
}
