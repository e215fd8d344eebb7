package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Decimals;
import uk.healthtech.pipeline.kernel.FreeText;

/** Adoption by NHS organisations. */
public sealed interface AdoptionCommand extends InnovationCommand {
  AdoptionId adoption();

  @Override
  default Part part() {
    return new Part.OfAdoption(adoption());
  }

  /** Plan to adopt it at the acting organisation, going live on a day. */
  record PlanAdoption(
      InnovationId innovation,
      AdoptionId adoption,
      LocalDate goLiveOn,
      @Nullable LocalDate occurredOn)
      implements AdoptionCommand {}

  /**
   * Report that it is in routine use at these sites, under the organisation's clinical safety case
   * where it needs one.
   */
  record GoLive(
      InnovationId innovation,
      AdoptionId adoption,
      List<String> sites,
      @Nullable String dcb0160,
      @Nullable LocalDate occurredOn)
      implements AdoptionCommand {
    public GoLive {
      sites = List.copyOf(sites);
    }
  }

  /** Report how many patients it reached in a period; the same period again corrects. */
  record ReportReach(
      InnovationId innovation, AdoptionId adoption, Reach reach, @Nullable LocalDate occurredOn)
      implements AdoptionCommand {}

  /** Record what it brought, or put it right under the same id. */
  record RecordBenefit(
      InnovationId innovation,
      AdoptionId adoption,
      BenefitId benefit,
      Benefit content,
      @Nullable LocalDate occurredOn)
      implements AdoptionCommand {
    /** The value must be one that can be kept. */
    public RecordBenefit {
      Decimals.require(content.value());
    }
  }

  /** Take a recorded benefit back. */
  record RetractBenefit(
      InnovationId innovation,
      AdoptionId adoption,
      BenefitId benefit,
      FreeText reason,
      @Nullable LocalDate occurredOn)
      implements AdoptionCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** End the plan or the use of it at this organisation. */
  record WithdrawAdoption(
      InnovationId innovation, AdoptionId adoption, FreeText reason, @Nullable LocalDate occurredOn)
      implements AdoptionCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
