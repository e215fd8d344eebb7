package uk.healthtech.pipeline.kernel.insight;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What happened to an insight. */
public sealed interface InsightEvent extends RegionEvent {
  InsightId insight();

  @Override
  default String stream() {
    return insight().toString();
  }

  /** A partner shared an insight. */
  record InsightShared(InsightId insight, OrganisationId by, Insight content, LocalDate occurredOn)
      implements InsightEvent {}

  /** It was put right. */
  record InsightCorrected(InsightId insight, Insight content, HeldText reason, LocalDate occurredOn)
      implements InsightEvent {}

  /** It was taken back. */
  record InsightRetracted(InsightId insight, HeldText reason, LocalDate occurredOn)
      implements InsightEvent {}
}
