package uk.healthtech.pipeline.kernel.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;

/** Something recorded of an organisation. */
public sealed interface OrganisationEvent extends Event {
  OrganisationId organisation();

  @Override
  default String stream() {
    return organisation().toString();
  }

  /** It entered the record. */
  record OrganisationRegistered(OrganisationId organisation, Organisation details)
      implements OrganisationEvent {}

  /** What is known of it was put right or brought up to date; its name, code and number stayed. */
  record OrganisationRevised(
      OrganisationId organisation, Organisation details, LocalDate occurredOn)
      implements OrganisationEvent {}

  /** It has this name from that day on. */
  record OrganisationRenamed(
      OrganisationId organisation, String name, String source, LocalDate occurredOn)
      implements OrganisationEvent {}

  /** It is no more from that day on; the successor, where there is one, acts in its place. */
  record OrganisationClosed(
      OrganisationId organisation,
      @Nullable OrganisationId successor,
      String source,
      LocalDate occurredOn)
      implements OrganisationEvent {}

  /** That closure was recorded by mistake. */
  record OrganisationReopened(OrganisationId organisation, HeldText reason, LocalDate occurredOn)
      implements OrganisationEvent {}
}
