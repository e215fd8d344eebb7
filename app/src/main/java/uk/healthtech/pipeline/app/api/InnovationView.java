package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Innovations.Found;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.app.api.Look.ThemeName;
import uk.healthtech.pipeline.app.api.NextView.AllowedView;
import uk.healthtech.pipeline.app.api.NextView.WaitingView;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Dossier;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.innovation.Team;
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
    @Schema(description = "The priority themes that it serves.") List<ThemeName> themes,
    @Schema(description = "When it came to each phase.") List<PhaseView> phases,
    @Nullable GateView gate,
    @Schema(description = "Who must act so that it moves on: the whole first, then its parts.")
        List<WaitingView> waiting,
    @Schema(description = "What you may do now.") List<AllowedView> allowed,
    List<DecisionView> decisions,
    @Schema(description = "What decisions asked for, and what has become of it.")
        List<ConditionView> conditions,
    List<StandardView> standards,
    List<EvidenceView> evidence,
    List<PilotView> pilots,
    List<AdoptionView> adoptions,
    PublicationView publication,
    TeamView team,
    @Schema(description = "What imports told of its course; null of one that began here.")
        @Nullable ReportView reported,
    @Schema(description = "Whether it shows the change that you named in `after`.")
        boolean upToDate) {

  /** The day it came to a phase. */
  @Schema(description = "The day it came to a phase.")
  record PhaseView(
      Phase phase,
      @Schema(description = "Null where an import does not say.") @Nullable LocalDate on,
      @Schema(description = "Whether an import told of it, and nobody decided it here.")
          boolean reported) {
    static PhaseView of(PhaseEntry entry) {
      return new PhaseView(entry.phase(), entry.on(), entry.reported());
    }
  }

  /** What imports told. */
  @Schema(description = "What imports told of its course. Nobody here decided any of it.")
  record ReportView(
      @Schema(description = "Under which its reporter keeps it.", example = "WYH-2024-017")
          String reference,
      @Schema(description = "In the order of the road; what nobody knows of is left out.")
          List<MilestoneView> milestones) {
    static @Nullable ReportView of(@Nullable Report report, Look look) {
      return report == null
          ? null
          : new ReportView(
              report.reference(),
              report.course().milestones().stream()
                  .map(one -> MilestoneView.of(one, look))
                  .toList());
    }
  }

  /** A step that an import told of. */
  @Schema(description = "A step that an import told of; null is not known.")
  record MilestoneView(
      Phase phase,
      @Nullable LocalDate on,
      @Schema(description = "Who is said to have decided it, elsewhere.")
          @Nullable OrganisationView by,
      @Nullable TextView reason) {
    static MilestoneView of(Milestone<HeldText> milestone, Look look) {
      return new MilestoneView(
          milestone.phase(),
          milestone.on(),
          milestone.by() == null ? null : look.organisation(milestone.by()),
          look.optionalText(milestone.reason()));
    }
  }

  /** The gate it stands before. */
  @Schema(description = "The gate it stands before, and how its criteria stand.")
  record GateView(
      Gate gate,
      @Schema(example = "readiness gate") String label,
      @Schema(description = "The version of the policy by which it asks.", example = "0")
          long policy,
      List<CriterionView> criteria) {}

  /** Whether the public may see it. */
  @Schema(description = "Whether the public may see it.")
  record PublicationView(
      @Schema(description = "For If-Match; -1 before anything happened.", example = "-1")
          long version,
      @Schema(description = "The day the innovator agreed; null while they do not.")
          @Nullable LocalDate agreedOn,
      @Schema(description = "The day it was shown; null while it is not.")
          @Nullable LocalDate publishedOn) {}

  /** Who works on it besides its owner. */
  @Schema(description = "Who works on it besides its owner.")
  record TeamView(
      @Schema(description = "For If-Match; -1 before anything happened.", example = "-1")
          long version,
      List<OrganisationView> collaborators,
      @Nullable OfferView offer) {}

  /** An offer to hand it over. */
  @Schema(description = "An offer to hand it over, which waits for an answer.")
  record OfferView(OrganisationView to, TextView reason, LocalDate on) {}

  static InnovationView of(Found found) {
    InnovationRow row = found.row();
    InnovationAnswer answer = found.answer();
    Look look = found.look();
    Known known = row.innovation();
    Dossier dossier = known.dossier();
    List<PilotView> pilots = PilotView.all(row, look);
    Map<String, String> names = names(dossier, pilots, look);
    return new InnovationView(
        known.id().value(),
        row.sequence(),
        look.organisation(dossier.owner()),
        known.position().stage(),
        known.phase(),
        found.proposal(),
        look.themes(dossier.proposal().themes()),
        row.phases().stream().map(PhaseView::of).toList(),
        gate(answer, look, names),
        answer.waiting().stream().map(waiting -> WaitingView.of(waiting, look)).toList(),
        answer.allowed().stream()
            .map(allowed -> AllowedView.of(known.id(), allowed, look))
            .toList(),
        row.decisions().stream().map(decision -> DecisionView.of(decision, look, names)).toList(),
        dossier.conditions().values().stream()
            .map(held -> ConditionView.of(held, row, look))
            .toList(),
        dossier.standards().values().stream()
            .map(held -> StandardView.of(held, row, look))
            .toList(),
        dossier.evidence().values().stream().map(held -> EvidenceView.of(held, row)).toList(),
        pilots,
        AdoptionView.all(row, look),
        new PublicationView(
            row.version(Part.PUBLICATION),
            dossier.publication().agreedOn(),
            dossier.publication().publishedOn()),
        team(dossier.team(), row.version(Part.TEAM), look),
        ReportView.of(known.report(), look),
        answer.upToDate());
  }

  private static @Nullable GateView gate(
      InnovationAnswer answer, Look look, Map<String, String> names) {
    return answer.gate() == null
        ? null
        : new GateView(
            answer.gate(),
            look.prose().word(answer.gate()),
            answer.policy(),
            answer.criteria().stream().map(one -> CriterionView.of(one, look, names)).toList());
  }

  private static TeamView team(Team team, long version, Look look) {
    Team.Offer offer = team.offer();
    return new TeamView(
        version,
        team.collaborators().stream().map(look::organisation).toList(),
        offer == null
            ? null
            : new OfferView(look.organisation(offer.to()), look.text(offer.reason()), offer.on()));
  }

  /** What criteria may count, by id. */
  private static Map<String, String> names(Dossier dossier, List<PilotView> pilots, Look look) {
    Map<String, String> names = new HashMap<>();
    dossier.evidence().forEach((id, held) -> names.put(id.toString(), held.content().title()));
    dossier
        .conditions()
        .forEach(
            (id, held) -> {
              String text = look.text(held.condition().text()).text();
              if (text != null) {
                names.put(id.toString(), look.prose().say("condition.named", text));
              }
            });
    for (PilotView pilot : pilots) {
      String at = pilot.at().name();
      if (at != null) {
        names.put(pilot.id().toString(), look.prose().say("pilot.at", at));
        pilot
            .incidents()
            .forEach(
                incident ->
                    names.put(incident.id().toString(), look.prose().say("incident.at", at)));
      }
    }
    return names;
  }
}
