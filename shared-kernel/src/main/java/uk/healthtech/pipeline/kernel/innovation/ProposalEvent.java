package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** What happened to the proposal until it was handed in. */
public sealed interface ProposalEvent extends InnovationEvent {
  /** An innovator began a proposal. */
  record ProposalStarted(
      InnovationId innovation, OrganisationId owner, Proposal proposal, LocalDate occurredOn)
      implements ProposalEvent {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** Fields of the proposal changed; the event carries only what changed. */
  record ProposalRevised(InnovationId innovation, ProposalChanges changes, LocalDate occurredOn)
      implements ProposalEvent {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** The proposal was handed in, to be screened within so many working days. */
  record ProposalSubmitted(InnovationId innovation, int workingDays, LocalDate occurredOn)
      implements ProposalEvent {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }
}
