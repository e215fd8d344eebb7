package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Whose it is, and who works on it with them. */
public sealed interface TeamCommand extends InnovationCommand {
  @Override
  default Part part() {
    return Part.TEAM;
  }

  /** Offer it to another organisation. */
  record OfferTransfer(
      InnovationId innovation, OrganisationId to, FreeText reason, @Nullable LocalDate occurredOn)
      implements TeamCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take it over as the organisation that it is offered to. */
  record AcceptTransfer(InnovationId innovation, @Nullable LocalDate occurredOn)
      implements TeamCommand {}

  /** Decline what is offered. */
  record DeclineTransfer(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements TeamCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Take the offer back. */
  record CancelTransfer(InnovationId innovation, FreeText reason, @Nullable LocalDate occurredOn)
      implements TeamCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Let another organisation work on it. */
  record InviteCollaborator(
      InnovationId innovation, OrganisationId collaborator, @Nullable LocalDate occurredOn)
      implements TeamCommand {}

  /** End a collaboration, from either side. */
  record RemoveCollaborator(
      InnovationId innovation,
      OrganisationId collaborator,
      FreeText reason,
      @Nullable LocalDate occurredOn)
      implements TeamCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
