package uk.healthtech.pipeline.kernel.investment;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What happened to the record of an investment. */
public sealed interface InvestmentEvent extends RegionEvent {
  InvestmentId investment();

  @Override
  default String stream() {
    return investment().toString();
  }

  /** An investment was recorded. */
  record InvestmentRecorded(
      InvestmentId investment, OrganisationId by, Investment content, LocalDate occurredOn)
      implements InvestmentEvent {}

  /** It was put right. */
  record InvestmentCorrected(
      InvestmentId investment, Investment content, HeldText reason, LocalDate occurredOn)
      implements InvestmentEvent {}

  /** It was taken back. */
  record InvestmentRetracted(InvestmentId investment, HeldText reason, LocalDate occurredOn)
      implements InvestmentEvent {}
}
