package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What happened in one adoption. */
public sealed interface AdoptionEvent extends InnovationEvent {
  AdoptionId adoption();

  @Override
  default Part part() {
    return new Part.OfAdoption(adoption());
  }

  /** An organisation plans to adopt it, known by that ODS code on that day. */
  record AdoptionPlanned(
      InnovationId innovation,
      AdoptionId adoption,
      OrganisationId organisation,
      OdsCode ods,
      LocalDate goLiveOn,
      LocalDate occurredOn)
      implements AdoptionEvent {}

  /** It came into routine use at these sites. */
  record AdoptionWentLive(
      InnovationId innovation,
      AdoptionId adoption,
      List<String> sites,
      @Nullable String dcb0160,
      LocalDate occurredOn)
      implements AdoptionEvent {
    public AdoptionWentLive {
      sites = List.copyOf(sites);
    }
  }

  /** How many patients it reached in a period; the same period again corrects. */
  record ReachReported(
      InnovationId innovation, AdoptionId adoption, Reach reach, LocalDate occurredOn)
      implements AdoptionEvent {}

  /** What it brought was recorded or put right. */
  record BenefitRecorded(
      InnovationId innovation,
      AdoptionId adoption,
      BenefitId benefit,
      Benefit content,
      LocalDate occurredOn)
      implements AdoptionEvent {}

  /** A recorded benefit was taken back. */
  record BenefitRetracted(
      InnovationId innovation,
      AdoptionId adoption,
      BenefitId benefit,
      HeldText reason,
      LocalDate occurredOn)
      implements AdoptionEvent {}

  /** The organisation ended its plan or its use. */
  record AdoptionWithdrawn(
      InnovationId innovation, AdoptionId adoption, HeldText reason, LocalDate occurredOn)
      implements AdoptionEvent {}
}
