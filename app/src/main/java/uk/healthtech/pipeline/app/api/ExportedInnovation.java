package uk.healthtech.pipeline.app.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.InnovationView.PhaseView;
import uk.healthtech.pipeline.app.api.InnovationView.PublicationView;
import uk.healthtech.pipeline.app.api.InnovationView.ReportView;
import uk.healthtech.pipeline.app.api.InnovationView.TeamView;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.ThemeName;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Stage;

/** An innovation as the API shows it, without what only a person who acts on it would ask. */
record ExportedInnovation(
    UUID id,
    long sequence,
    OrganisationView owner,
    Stage stage,
    Phase phase,
    ProposalView proposal,
    List<ThemeName> themes,
    List<PhaseView> phases,
    List<DecisionView> decisions,
    List<ConditionView> conditions,
    List<StandardView> standards,
    List<EvidenceView> evidence,
    List<PilotView> pilots,
    List<AdoptionView> adoptions,
    PublicationView publication,
    TeamView team,
    @Nullable ReportView reported) {
  static ExportedInnovation of(InnovationView view) {
    return new ExportedInnovation(
        view.id(),
        view.sequence(),
        view.owner(),
        view.stage(),
        view.phase(),
        view.proposal(),
        view.themes(),
        view.phases(),
        view.decisions(),
        view.conditions(),
        view.standards(),
        view.evidence(),
        view.pilots(),
        view.adoptions(),
        view.publication(),
        view.team(),
        view.reported());
  }
}
