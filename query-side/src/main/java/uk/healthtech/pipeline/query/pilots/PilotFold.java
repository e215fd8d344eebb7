package uk.healthtech.pipeline.query.pilots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Answers.Reading;
import uk.healthtech.pipeline.query.projection.Recorded;

/** How a pilot follows its events. Used for the list of pilots and inside the innovation's page. */
public final class PilotFold {
  private PilotFold() {}

  /** The pilot after an event of its own; other events leave it as it is. */
  public static @Nullable PilotRow fold(
      @Nullable PilotRow row, Recorded<InnovationEvent> recorded) {
    return switch (recorded.event()) {
      case PilotRequested e ->
          new PilotRow(
              e.pilot(),
              e.innovation(),
              recorded.sequence(),
              e.organisation(),
              e.ods(),
              PilotStatus.REQUESTED,
              e.plan(),
              e.occurredOn(),
              List.of(),
              null,
              null,
              List.of(),
              null,
              null,
              null,
              null);
      case PilotApproved e -> approved(of(row, e), recorded.sequence(), e);
      case PilotDeclined e -> declined(of(row, e), recorded.sequence(), e);
      case PilotStarted e -> started(of(row, e), recorded.sequence(), e);
      case ReadingRecorded e -> read(of(row, e), recorded.sequence(), e);
      case PilotCompleted e -> completed(of(row, e), recorded.sequence(), e);
      case ProposalStarted _,
          ProposalRevised _,
          ProposalSubmitted _,
          ProposalReturned _,
          ProposalAccepted _,
          ProposalDeclined _,
          ReadinessGatePassed _,
          EvaluationGatePassed _,
          AdoptionPlanned _,
          AdoptionWentLive _,
          ReachReported _,
          AtScaleConfirmed _,
          InnovationWithdrawn _,
          InnovationPutOnHold _,
          InnovationResumed _,
          InnovationStopped _ ->
          row;
    };
  }

  private static PilotRow approved(PilotRow row, long version, PilotApproved e) {
    return new PilotRow(
        row.pilot(),
        row.innovation(),
        version,
        row.organisation(),
        row.ods(),
        PilotStatus.APPROVED,
        row.plan(),
        row.requestedOn(),
        e.conditions(),
        e.startBy(),
        null,
        row.readings(),
        null,
        null,
        null,
        null);
  }

  private static PilotRow declined(PilotRow row, long version, PilotDeclined e) {
    return new PilotRow(
        row.pilot(),
        row.innovation(),
        version,
        row.organisation(),
        row.ods(),
        PilotStatus.DECLINED,
        row.plan(),
        row.requestedOn(),
        row.conditions(),
        row.startBy(),
        null,
        row.readings(),
        e.occurredOn(),
        null,
        null,
        e.reason());
  }

  private static PilotRow started(PilotRow row, long version, PilotStarted e) {
    return new PilotRow(
        row.pilot(),
        row.innovation(),
        version,
        row.organisation(),
        row.ods(),
        PilotStatus.RUNNING,
        row.plan(),
        row.requestedOn(),
        row.conditions(),
        row.startBy(),
        e.occurredOn(),
        row.readings(),
        null,
        null,
        null,
        null);
  }

  private static PilotRow read(PilotRow row, long version, ReadingRecorded e) {
    List<Reading> readings = new ArrayList<>(row.readings());
    readings.add(new Reading(e.measure(), e.occurredOn(), e.value()));
    return new PilotRow(
        row.pilot(),
        row.innovation(),
        version,
        row.organisation(),
        row.ods(),
        row.status(),
        row.plan(),
        row.requestedOn(),
        row.conditions(),
        row.startBy(),
        row.startedOn(),
        List.copyOf(readings),
        null,
        null,
        null,
        null);
  }

  private static PilotRow completed(PilotRow row, long version, PilotCompleted e) {
    return new PilotRow(
        row.pilot(),
        row.innovation(),
        version,
        row.organisation(),
        row.ods(),
        PilotStatus.COMPLETED,
        row.plan(),
        row.requestedOn(),
        row.conditions(),
        row.startBy(),
        row.startedOn(),
        row.readings(),
        e.occurredOn(),
        e.findings(),
        e.recommendation(),
        null);
  }

  private static PilotRow of(@Nullable PilotRow row, InnovationEvent event) {
    if (row == null) {
      throw new IllegalStateException(
          event.getClass().getSimpleName() + " of a pilot that was never requested");
    }
    return row;
  }
}
