package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;

/** Whether the public may see it. */
public sealed interface PublicationEvent extends InnovationEvent {
  @Override
  default Part part() {
    return Part.PUBLICATION;
  }

  /** The innovator agreed that it may be published. */
  record PublicationAgreed(InnovationId innovation, LocalDate occurredOn)
      implements PublicationEvent {}

  /** The innovator agrees no longer. */
  record AgreementWithdrawn(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements PublicationEvent {}

  /** The programme office showed it to the public. */
  record Published(InnovationId innovation, LocalDate occurredOn) implements PublicationEvent {}

  /** It was taken down. */
  record PublicationWithdrawn(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements PublicationEvent {}
}
