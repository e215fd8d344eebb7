package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.ProposalIncomplete;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** From the draft to handing it in; what screening decides is in {@link GateRules}. */
final class ProposalRules {
  private ProposalRules() {}

  static Decision<InnovationEvent> start(StartProposal command, Context context) {
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    Proposal proposal = command.proposal();
    return unless(
        Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today())
            .or(() -> Standings.refuseClosed(command, on, context))
            .or(() -> unknown(proposal.themes(), proposal.place(), on, context)),
        new ProposalStarted(command.innovation(), context.actor().organisation(), proposal, on));
  }

  static Decision<InnovationEvent> decide(
      Known state, ProposalCommand command, LocalDate on, Context context) {
    return switch (command) {
      case StartProposal _ -> throw new AssertionError("Decided before");
      case ReviseProposal c -> revise(state, c, on, context);
      case SubmitProposal c -> submit(state, c, on, context);
    };
  }

  private static Decision<InnovationEvent> revise(
      Known state, ReviseProposal command, LocalDate on, Context context) {
    Proposal now = state.dossier().proposal();
    ProposalChanges changes = now.changedBy(command.changes());
    List<ProposalField> needed =
        changes.emptied().stream().filter(ProposalField::required).toList();
    if (state.phase() == Phase.DEVELOPMENT && !needed.isEmpty()) {
      return refused(new ProposalIncomplete(needed)); // it was accepted with them
    }
    if (changes.isEmpty()) {
      return refused(new NothingChanged());
    }
    Set<ThemeId> added = new HashSet<>();
    if (changes.themes() != null) {
      added.addAll(changes.themes());
      added.removeAll(now.themes());
    }
    return unless(
        unknown(added, changes.place(), on, context),
        new ProposalRevised(command.innovation(), changes, on));
  }

  /** What is said anew must be there on its day; what was said before stays as it was said. */
  private static Optional<Refusal> unknown(
      Set<ThemeId> themes, @Nullable String place, LocalDate on, Context context) {
    List<FieldProblem> problems = new ArrayList<>();
    // The field alone, and the theme in the rule: a set has no order that a caller could count in.
    for (ThemeId theme : themes) {
      Named.theme(theme, on, context)
          .ifPresent(rule -> problems.add(new FieldProblem(ProposalField.THEMES.jsonName(), rule)));
    }
    if (place != null) {
      Named.place(place, on, context)
          .ifPresent(rule -> problems.add(new FieldProblem(ProposalField.PLACE.jsonName(), rule)));
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(new FieldsInvalid(problems));
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
