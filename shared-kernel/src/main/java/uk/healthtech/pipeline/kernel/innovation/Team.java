package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/**
 * Who works on it besides its owner.
 *
 * @param collaborators each organisation once
 */
public record Team(List<OrganisationId> collaborators, @Nullable Offer offer) {
  /**
   * An offer to hand it over, waiting for an answer.
   *
   * @param to the organisation that it is offered to
   */
  public record Offer(OrganisationId to, HeldText reason, LocalDate on) {}

  /** Nobody else. */
  public static final Team NONE = new Team(List.of(), null);

  public Team {
    collaborators = List.copyOf(collaborators);
  }
}
