package uk.healthtech.pipeline.kernel.investment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.RegionAction;
import uk.healthtech.pipeline.kernel.RegionCommand;

/** A wish to record an investment, put it right or take it back. */
public sealed interface InvestmentCommand extends RegionCommand {
  InvestmentId investment();

  @Override
  default RegionAction action() {
    return switch (this) {
      case RecordInvestment _ -> RegionAction.RECORD_INVESTMENT;
      case CorrectInvestment _ -> RegionAction.CORRECT_INVESTMENT;
      case RetractInvestment _ -> RegionAction.RETRACT_INVESTMENT;
    };
  }

  @Override
  default String stream() {
    return investment().toString();
  }

  /** Record an investment. */
  record RecordInvestment(
      InvestmentId investment, Investment content, @Nullable LocalDate occurredOn)
      implements InvestmentCommand {
    /** The amount must be one that can be kept. */
    public RecordInvestment {
      Decimals.require(content.amount());
    }
  }

  /** Put it right. */
  record CorrectInvestment(
      InvestmentId investment, Investment content, FreeText reason, @Nullable LocalDate occurredOn)
      implements InvestmentCommand {
    /** The amount must be one that can be kept. */
    public CorrectInvestment {
      Decimals.require(content.amount());
    }

    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take it back. */
  record RetractInvestment(InvestmentId investment, FreeText reason, @Nullable LocalDate occurredOn)
      implements InvestmentCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
