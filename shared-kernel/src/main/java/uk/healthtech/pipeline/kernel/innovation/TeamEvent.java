package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Whose it is, and who works on it with them. */
public sealed interface TeamEvent extends InnovationEvent {
  @Override
  default Part part() {
    return Part.TEAM;
  }

  /** Its owner offered it to another organisation. */
  record TransferOffered(
      InnovationId innovation, OrganisationId to, HeldText reason, LocalDate occurredOn)
      implements TeamEvent {}

  /**
   * That organisation took it over and owns it from here on; the agreement to publication was the
   * former owner's and ends.
   */
  record TransferAccepted(InnovationId innovation, OrganisationId to, LocalDate occurredOn)
      implements TeamEvent {}

  /** That organisation declined. */
  record TransferDeclined(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements TeamEvent {}

  /** The owner took the offer back. */
  record TransferCancelled(InnovationId innovation, HeldText reason, LocalDate occurredOn)
      implements TeamEvent {}

  /** Another organisation may work on it. */
  record CollaboratorInvited(
      InnovationId innovation, OrganisationId collaborator, LocalDate occurredOn)
      implements TeamEvent {}

  /** A collaboration ended. */
  record CollaboratorRemoved(
      InnovationId innovation, OrganisationId collaborator, HeldText reason, LocalDate occurredOn)
      implements TeamEvent {}
}
