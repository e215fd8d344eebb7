package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From the first draft to handing the proposal in. */
public sealed interface ProposalCommand extends InnovationCommand {
  /** Begin a proposal; the acting organisation becomes its owner. */
  record StartProposal(InnovationId innovation, Proposal proposal, @Nullable LocalDate occurredOn)
      implements ProposalCommand {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** Change fields of the proposal. */
  record ReviseProposal(
      InnovationId innovation, ProposalChanges changes, @Nullable LocalDate occurredOn)
      implements ProposalCommand {
    @Override
    public Part part() {
      return Part.PROPOSAL;
    }
  }

  /** Hand the complete proposal in for screening. */
  record SubmitProposal(InnovationId innovation, @Nullable LocalDate occurredOn)
      implements ProposalCommand {
    @Override
    public Part part() {
      return Part.PROGRESS;
    }
  }
}
