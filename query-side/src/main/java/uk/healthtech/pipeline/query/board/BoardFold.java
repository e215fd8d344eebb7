package uk.healthtech.pipeline.query.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.AgreementWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationAgreed;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.PublicationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent.Published;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How an innovation's place on the board follows its events. */
final class BoardFold {
  private BoardFold() {}

  static BoardEntry fold(@Nullable BoardEntry entry, Recorded<InnovationEvent> recorded) {
    InnovationEvent event = recorded.event();
    Position position = StageGraph.after(entry == null ? null : entry.row().position(), event);
    if (event instanceof ProposalStarted e) {
      return begun(recorded, e.innovation(), e.owner(), e.proposal(), position, e.occurredOn());
    }
    if (event instanceof InnovationReported e) {
      return begun(recorded, e.innovation(), e.owner(), e.proposal(), position, e.course().since());
    }
    if (entry == null) {
      throw new IllegalStateException("An innovation begins with its proposal or a report");
    }
    BoardEntry moved = moved(entry, position, recorded);
    return switch (event) {
      case ProposalEvent e ->
          e instanceof ProposalRevised revised ? revised(moved, revised.changes()) : moved;
      case GateEvent e -> gate(moved, e);
      case PilotEvent e -> pilot(moved, e);
      case AdoptionEvent e ->
          e instanceof AdoptionPlanned planned
              ? hosted(moved, List.of(e.part()), planned.organisation())
              : moved;
      case PublicationEvent e -> publication(moved, e);
      case TeamEvent e -> team(moved, e);
      case ReportEvent e -> reported(moved, e);
      case StandardEvent _, ConditionEvent _, CourseEvent _ -> moved;
    };
  }

  private static BoardEntry begun(
      Recorded<InnovationEvent> recorded,
      InnovationId innovation,
      OrganisationId owner,
      Proposal proposal,
      Position position,
      LocalDate since) {
    return new BoardEntry(
        new BoardRow(
            innovation,
            recorded.sequence(),
            proposal.name(),
            proposal.category(),
            owner,
            position,
            since,
            List.of(),
            proposal.themes(),
            null),
        List.of(),
        null,
        Map.of(),
        List.of());
  }

  private static BoardEntry moved(
      BoardEntry entry, Position position, Recorded<InnovationEvent> recorded) {
    BoardRow row = entry.row();
    return entry.with(
        new BoardRow(
            row.innovation(),
            recorded.sequence(),
            row.name(),
            row.category(),
            row.owner(),
            position,
            since(row, position, recorded.event()),
            row.team(),
            row.themes(),
            row.publishedOn()));
  }

  private static LocalDate since(BoardRow row, Position position, InnovationEvent event) {
    if (event instanceof ReportedCourseCorrected e) {
      return e.course().since();
    }
    return position.equals(row.position()) ? row.since() : event.occurredOn();
  }

  /** What a report tells of a part, again or for the first time. */
  private static BoardEntry reported(BoardEntry entry, ReportEvent event) {
    return switch (event) {
      case InnovationReported _ -> throw new IllegalStateException("An innovation begins once");
      case ReportedProposalCorrected e -> revised(entry, e.changes());
      case ReportedCourseCorrected _ -> entry;
      case PilotReported e -> hosted(entry, List.of(e.part()), e.report().organisation());
      case AdoptionReported e -> hosted(entry, List.of(e.part()), e.report().organisation());
    };
  }

  private static BoardEntry revised(BoardEntry entry, ProposalChanges changes) {
    BoardRow row = entry.row();
    Category category = changes.category() == null ? row.category() : changes.category();
    Set<ThemeId> themes = changes.themes() == null ? row.themes() : changes.themes();
    return entry.with(
        new BoardRow(
            row.innovation(),
            row.sequence(),
            changes.name() == null ? row.name() : changes.name(),
            changes.emptied().contains(ProposalField.CATEGORY) ? null : category,
            row.owner(),
            row.position(),
            row.since(),
            row.team(),
            changes.emptied().contains(ProposalField.THEMES) ? Set.of() : themes,
            row.publishedOn()));
  }

  private static BoardEntry gate(BoardEntry entry, GateEvent event) {
    return switch (event) {
      case ProposalAccepted e -> passed(entry, e.verdict());
      case ReadinessGatePassed e -> passed(entry, e.verdict());
      case EvaluationGatePassed e -> passed(entry, e.verdict());
      case AtScaleConfirmed e -> passed(entry, e.verdict());
      case ProposalReturned _, ProposalDeclined _, GateDeferred _, SentBack _ -> entry;
    };
  }

  private static BoardEntry passed(BoardEntry entry, Verdict<HeldText> verdict) {
    List<String> keys = new ArrayList<>(entry.gateConditions());
    parts(verdict.conditions()).forEach(part -> keys.add(part.key()));
    return entry.withGateConditions(keys);
  }

  private static BoardEntry pilot(BoardEntry entry, PilotEvent event) {
    if (event instanceof PilotRequested requested) {
      return hosted(entry, List.of(event.part()), requested.organisation());
    }
    OrganisationId host = entry.hosts().get(event.part().key());
    return event instanceof PilotApproved approved && host != null
        ? hosted(entry, parts(approved.agreement().conditions()), host)
        : entry;
  }

  private static List<Part> parts(List<Condition<HeldText>> conditions) {
    return conditions.stream().<Part>map(one -> new Part.OfCondition(one.id())).toList();
  }

  private static BoardEntry hosted(
      BoardEntry entry, List<Part> parts, OrganisationId organisation) {
    Map<String, OrganisationId> hosts = new TreeMap<>(entry.hosts());
    parts.forEach(part -> hosts.put(part.key(), organisation));
    return entry.with(hosts);
  }

  private static BoardEntry publication(BoardEntry entry, PublicationEvent event) {
    return switch (event) {
      case Published e -> published(entry, e.occurredOn());
      case PublicationWithdrawn _ -> published(entry, null);
      case PublicationAgreed _, AgreementWithdrawn _ -> entry;
    };
  }

  private static BoardEntry published(BoardEntry entry, @Nullable LocalDate on) {
    BoardRow row = entry.row();
    return entry.with(
        new BoardRow(
            row.innovation(),
            row.sequence(),
            row.name(),
            row.category(),
            row.owner(),
            row.position(),
            row.since(),
            row.team(),
            row.themes(),
            on));
  }

  private static BoardEntry team(BoardEntry entry, TeamEvent event) {
    OrganisationId owner = entry.row().owner();
    List<OrganisationId> others = new ArrayList<>(entry.collaborators());
    return switch (event) {
      case TransferOffered e -> entry.with(owner, others, e.to());
      case TransferAccepted e -> {
        others.remove(e.to());
        // The new owner has agreed to nothing yet.
        yield published(entry.with(e.to(), others, null), null);
      }
      case TransferDeclined _, TransferCancelled _ -> entry.with(owner, others, null);
      case CollaboratorInvited e -> {
        others.add(e.collaborator());
        yield entry.with(owner, others, entry.offeredTo());
      }
      case CollaboratorRemoved e -> {
        others.remove(e.collaborator());
        yield entry.with(owner, others, entry.offeredTo());
      }
    };
  }
}
