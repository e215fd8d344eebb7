package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.List;
import uk.healthtech.pipeline.command.innovation.Innovation.Known;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.ProposalIncomplete;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;

/** From the draft to the screening decision; passing the gate itself is in {@link GateRules}. */
final class ProposalRules {
  private ProposalRules() {}

  static Decision<InnovationEvent> revise(Known state, ReviseProposal command, LocalDate on) {
    ProposalChanges changes = state.dossier().proposal().changedBy(command.changes());
    return changes.isEmpty()
        ? refused(new NothingChanged())
        : accepted(new ProposalRevised(command.innovation(), changes, on));
  }

  static Decision<InnovationEvent> submit(Known state, SubmitProposal command, LocalDate on) {
    List<String> missing = state.dossier().proposal().missing();
    return missing.isEmpty()
        ? accepted(new ProposalSubmitted(command.innovation(), on))
        : refused(new ProposalIncomplete(missing));
  }

  static Decision<InnovationEvent> sendBack(ReturnProposal command, LocalDate on) {
    return accepted(new ProposalReturned(command.innovation(), command.reason().held(), on));
  }

  static Decision<InnovationEvent> decline(DeclineProposal command, LocalDate on) {
    return accepted(new ProposalDeclined(command.innovation(), command.reason().held(), on));
  }
}
