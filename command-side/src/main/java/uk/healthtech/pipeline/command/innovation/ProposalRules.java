package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.time.LocalDate;
import java.util.List;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.ProposalIncomplete;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;

/** From the draft to handing it in; what screening decides is in {@link GateRules}. */
final class ProposalRules {
  private ProposalRules() {}

  static Decision<InnovationEvent> decide(
      Known state, ProposalCommand command, LocalDate on, Context context) {
    return switch (command) {
      case StartProposal _ -> throw new AssertionError("Decided before");
      case ReviseProposal c -> revise(state, c, on);
      case SubmitProposal c -> submit(state, c, on, context);
    };
  }

  private static Decision<InnovationEvent> revise(
      Known state, ReviseProposal command, LocalDate on) {
    ProposalChanges changes = state.dossier().proposal().changedBy(command.changes());
    List<ProposalField> needed =
        changes.emptied().stream().filter(ProposalField::required).toList();
    if (state.phase() == Phase.DEVELOPMENT && !needed.isEmpty()) {
      return refused(new ProposalIncomplete(needed)); // it was accepted with them
    }
    return changes.isEmpty()
        ? refused(new NothingChanged())
        : accepted(new ProposalRevised(command.innovation(), changes, on));
  }

  private static Decision<InnovationEvent> submit(
      Known state, SubmitProposal command, LocalDate on, Context context) {
    List<ProposalField> missing = state.dossier().proposal().missing();
    return missing.isEmpty()
        ? accepted(
            new ProposalSubmitted(
                command.innovation(), context.policy().deadlines().screening(), on))
        : refused(new ProposalIncomplete(missing));
  }
}
