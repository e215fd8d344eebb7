package uk.healthtech.pipeline.query.adoptions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
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
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.Reach;
import uk.healthtech.pipeline.query.projection.Recorded;

/**
 * How an adoption follows its events. Used for the list of adoptions and inside the innovation's
 * page.
 */
public final class AdoptionFold {
  private AdoptionFold() {}

  /** The adoption after an event of its own; other events leave it as it is. */
  public static @Nullable AdoptionRow fold(
      @Nullable AdoptionRow row, Recorded<InnovationEvent> recorded) {
    return switch (recorded.event()) {
      case AdoptionPlanned e ->
          new AdoptionRow(
              e.adoption(),
              e.innovation(),
              recorded.sequence(),
              e.organisation(),
              e.ods(),
              AdoptionStatus.PLANNED,
              e.occurredOn(),
              e.goLiveOn(),
              null,
              List.of(),
              List.of());
      case AdoptionWentLive e -> wentLive(of(row, e), recorded.sequence(), e);
      case ReachReported e -> reached(of(row, e), recorded.sequence(), e);
      case ProposalStarted _,
          ProposalRevised _,
          ProposalSubmitted _,
          ProposalReturned _,
          ProposalAccepted _,
          ProposalDeclined _,
          ReadinessGatePassed _,
          PilotRequested _,
          PilotApproved _,
          PilotDeclined _,
          PilotStarted _,
          ReadingRecorded _,
          PilotCompleted _,
          EvaluationGatePassed _,
          AtScaleConfirmed _,
          InnovationWithdrawn _,
          InnovationPutOnHold _,
          InnovationResumed _,
          InnovationStopped _ ->
          row;
    };
  }

  private static AdoptionRow wentLive(AdoptionRow row, long version, AdoptionWentLive e) {
    return new AdoptionRow(
        row.adoption(),
        row.innovation(),
        version,
        row.organisation(),
        row.ods(),
        AdoptionStatus.LIVE,
        row.plannedOn(),
        row.goLiveOn(),
        e.occurredOn(),
        e.sites(),
        row.reach());
  }

  /** The same period again corrects what was reported for it. */
  private static AdoptionRow reached(AdoptionRow row, long version, ReachReported e) {
    List<Reach> reach = new ArrayList<>(row.reach());
    reach.removeIf(before -> before.period().equals(e.period()));
    reach.add(new Reach(e.period(), e.patients()));
    return new AdoptionRow(
        row.adoption(),
        row.innovation(),
        version,
        row.organisation(),
        row.ods(),
        row.status(),
        row.plannedOn(),
        row.goLiveOn(),
        row.liveSince(),
        row.sites(),
        List.copyOf(reach));
  }

  private static AdoptionRow of(@Nullable AdoptionRow row, InnovationEvent event) {
    if (row == null) {
      throw new IllegalStateException(
          event.getClass().getSimpleName() + " of an adoption that was never planned");
    }
    return row;
  }
}
