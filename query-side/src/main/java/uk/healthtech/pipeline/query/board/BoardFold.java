package uk.healthtech.pipeline.query.board;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionPlanned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.StageGraph;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How an innovation's place on the board follows its events. */
final class BoardFold {
  private BoardFold() {}

  static BoardEntry fold(@Nullable BoardEntry entry, Recorded<InnovationEvent> recorded) {
    InnovationEvent event = recorded.event();
    Position position = StageGraph.after(entry == null ? null : entry.row().position(), event);
    return switch (event) {
      case ProposalStarted e ->
          new BoardEntry(
              new BoardRow(
                  e.innovation(),
                  recorded.sequence(),
                  e.proposal().name(),
                  e.proposal().category(),
                  e.owner(),
                  position,
                  e.occurredOn()),
              Map.of());
      case ProposalRevised e -> revised(moved(entry, position, recorded), e.changes());
      case PilotRequested e -> hosted(moved(entry, position, recorded), e, e.organisation());
      case AdoptionPlanned e -> hosted(moved(entry, position, recorded), e, e.organisation());
      case ProposalSubmitted _,
          ProposalReturned _,
          ProposalAccepted _,
          ProposalDeclined _,
          ReadinessGatePassed _,
          PilotApproved _,
          PilotDeclined _,
          PilotStarted _,
          ReadingRecorded _,
          PilotCompleted _,
          EvaluationGatePassed _,
          AdoptionWentLive _,
          ReachReported _,
          AtScaleConfirmed _,
          InnovationWithdrawn _,
          InnovationPutOnHold _,
          InnovationResumed _,
          InnovationStopped _ ->
          moved(entry, position, recorded);
    };
  }

  private static BoardEntry moved(
      @Nullable BoardEntry entry, Position position, Recorded<InnovationEvent> recorded) {
    if (entry == null) {
      throw new IllegalStateException("An innovation begins with its proposal");
    }
    BoardRow row = entry.row();
    LocalDate since = position.equals(row.position()) ? row.since() : recorded.event().occurredOn();
    return new BoardEntry(
        new BoardRow(
            row.innovation(),
            recorded.sequence(),
            row.name(),
            row.category(),
            row.owner(),
            position,
            since),
        entry.hosts());
  }

  private static BoardEntry revised(BoardEntry entry, ProposalChanges changes) {
    BoardRow row = entry.row();
    String name = changes.name() == null ? row.name() : changes.name();
    Category category = changes.category() == null ? row.category() : changes.category();
    return new BoardEntry(
        new BoardRow(
            row.innovation(),
            row.sequence(),
            name,
            category,
            row.owner(),
            row.position(),
            row.since()),
        entry.hosts());
  }

  private static BoardEntry hosted(
      BoardEntry entry, InnovationEvent event, OrganisationId organisation) {
    Map<String, OrganisationId> hosts = new TreeMap<>(entry.hosts());
    hosts.put(event.part().key(), organisation);
    return new BoardEntry(entry.row(), hosts);
  }
}
