package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.NextView.AllowedView;
import uk.healthtech.pipeline.app.api.NextView.WaitingView;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PhaseEntry;

/** Everything about one innovation that the reader may see. */
@Schema(description = "Everything about one innovation that you may see.")
record InnovationView(
    UUID id,
    @Schema(
            description =
                "Of the last entry in its whole history, also of those that you may not see.",
            example = "7")
        long sequence,
    OrganisationView owner,
    Stage stage,
    Phase phase,
    ProposalView proposal,
    @Schema(description = "When it came to each phase.") List<PhaseView> phases,
    @Nullable GateView gate,
    @Schema(description = "Who must act so that it moves on, the most urgent first.")
        List<WaitingView> waiting,
    @Schema(description = "What you may do now.") List<AllowedView> allowed,
    List<DecisionView> decisions,
    List<PilotView> pilots,
    List<AdoptionView> adoptions,
    @Schema(description = "Whether it shows the change that you named in `after`.")
        boolean upToDate) {

  /** The day it came to a phase. */
  @Schema(description = "The day it came to a phase.")
  record PhaseView(Phase phase, LocalDate on) {
    static PhaseView of(PhaseEntry entry) {
      return new PhaseView(entry.phase(), entry.on());
    }
  }

  /** The gate it stands before. */
  @Schema(description = "The gate it stands before, and how its criteria stand.")
  record GateView(
      Gate gate, @Schema(example = "readiness gate") String label, List<CriterionView> criteria) {}

  static InnovationView of(InnovationRow row, InnovationAnswer answer, Look look) {
    String name = row.proposal().name();
    List<PilotView> pilots =
        row.pilots().stream().map(pilot -> PilotView.of(pilot, name, look)).toList();
    Map<String, String> pilotNames =
        pilots.stream()
            .filter(pilot -> pilot.at().name() != null)
            .collect(
                Collectors.toMap(
                    pilot -> pilot.id().toString(),
                    pilot -> look.prose().say("pilot.at", String.valueOf(pilot.at().name()))));
    return new InnovationView(
        row.innovation().value(),
        row.sequence(),
        look.organisation(row.owner()),
        row.position().stage(),
        row.position().phase(),
        ProposalView.of(row.proposal(), row.proposalVersion()),
        row.phases().stream().map(PhaseView::of).toList(),
        gate(answer, look, pilotNames),
        answer.waiting().stream().map(waiting -> WaitingView.of(waiting, look)).toList(),
        answer.allowed().stream()
            .map(allowed -> AllowedView.of(row.innovation(), allowed, look))
            .toList(),
        row.decisions().stream()
            .map(decision -> DecisionView.of(decision, look, pilotNames))
            .toList(),
        pilots,
        row.adoptions().stream().map(adoption -> AdoptionView.of(adoption, name, look)).toList(),
        answer.upToDate());
  }

  private static @Nullable GateView gate(
      InnovationAnswer answer, Look look, Map<String, String> pilots) {
    return answer.gate() == null
        ? null
        : new GateView(
            answer.gate(),
            look.prose().word(answer.gate()),
            answer.criteria().stream().map(c -> CriterionView.of(c, look, pilots)).toList());
  }
}
