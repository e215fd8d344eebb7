package uk.healthtech.pipeline.query.innovation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PhaseEntry;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.query.adoptions.AdoptionFold;
import uk.healthtech.pipeline.query.pilots.PilotFold;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How everything about an innovation follows its events. */
final class InnovationFold {
  private InnovationFold() {}

  static InnovationRow fold(@Nullable InnovationRow row, Recorded<InnovationEvent> recorded) {
    InnovationEvent event = recorded.event();
    Position position = StageGraph.after(row == null ? null : row.position(), event);
    if (event instanceof ProposalStarted started) {
      return started(started, recorded.sequence(), position);
    }
    if (row == null) {
      throw new IllegalStateException("An innovation begins with its proposal");
    }
    return switch (event.part()) {
      case Part.OfProposal _ ->
          with(row, recorded, position, recorded.sequence(), row.progressVersion());
      case Part.OfProgress _ ->
          with(row, recorded, position, row.proposalVersion(), recorded.sequence());
      case Part.OfPilot _, Part.OfAdoption _ ->
          with(row, recorded, position, row.proposalVersion(), row.progressVersion());
    };
  }

  private static InnovationRow started(ProposalStarted event, long sequence, Position position) {
    return new InnovationRow(
        event.innovation(),
        sequence,
        sequence,
        -1,
        event.owner(),
        event.proposal(),
        position,
        List.of(new PhaseEntry(position.phase(), event.occurredOn())),
        List.of(),
        List.of(),
        List.of());
  }

  private static InnovationRow with(
      InnovationRow row,
      Recorded<InnovationEvent> recorded,
      Position position,
      long proposalVersion,
      long progressVersion) {
    InnovationEvent event = recorded.event();
    return new InnovationRow(
        row.innovation(),
        recorded.sequence(),
        proposalVersion,
        progressVersion,
        row.owner(),
        proposal(row, event),
        position,
        position.equals(row.position())
            ? row.phases()
            : plus(row.phases(), new PhaseEntry(position.phase(), event.occurredOn())),
        plus(row.decisions(), Decisions.of(event, recorded.sequence())),
        pilots(row, recorded),
        adoptions(row, recorded));
  }

  private static Proposal proposal(InnovationRow row, InnovationEvent event) {
    return event instanceof ProposalRevised revised
        ? row.proposal().with(revised.changes())
        : row.proposal();
  }

  private static List<PilotRow> pilots(InnovationRow row, Recorded<InnovationEvent> recorded) {
    if (!(recorded.event().part() instanceof Part.OfPilot(var id))) {
      return row.pilots();
    }
    Predicate<PilotRow> same = pilot -> pilot.pilot().equals(id);
    PilotRow before = row.pilots().stream().filter(same).findFirst().orElse(null);
    return replaced(row.pilots(), before, PilotFold.fold(before, recorded));
  }

  private static List<AdoptionRow> adoptions(
      InnovationRow row, Recorded<InnovationEvent> recorded) {
    if (!(recorded.event().part() instanceof Part.OfAdoption(var id))) {
      return row.adoptions();
    }
    Predicate<AdoptionRow> same = adoption -> adoption.adoption().equals(id);
    AdoptionRow before = row.adoptions().stream().filter(same).findFirst().orElse(null);
    return replaced(row.adoptions(), before, AdoptionFold.fold(before, recorded));
  }

  /** In its place, or at the end. */
  private static <T> List<T> replaced(List<T> list, @Nullable T before, @Nullable T after) {
    if (before == null) {
      return plus(list, after);
    }
    return list.stream().map(one -> one == before && after != null ? after : one).toList();
  }

  private static <T> List<T> plus(List<T> list, @Nullable T more) {
    if (more == null) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
