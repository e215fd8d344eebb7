package uk.healthtech.pipeline.query.innovation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
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
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;

/** Which events are decisions about the whole innovation. */
final class Decisions {
  private Decisions() {}

  static @Nullable DecisionRow of(InnovationEvent event, long sequence) {
    return switch (event) {
      case ProposalReturned e -> plain(e, e.reason(), sequence);
      case ProposalAccepted e ->
          new DecisionRow(name(e), e.occurredOn(), e.reason(), null, e.criteria(), sequence);
      case ProposalDeclined e -> plain(e, e.reason(), sequence);
      case ReadinessGatePassed e ->
          new DecisionRow(name(e), e.occurredOn(), e.reason(), null, e.criteria(), sequence);
      case EvaluationGatePassed e ->
          new DecisionRow(name(e), e.occurredOn(), e.reason(), e.meeting(), e.criteria(), sequence);
      case AtScaleConfirmed e ->
          new DecisionRow(name(e), e.occurredOn(), e.reason(), e.meeting(), e.criteria(), sequence);
      case InnovationWithdrawn e -> plain(e, e.reason(), sequence);
      case InnovationPutOnHold e -> plain(e, e.reason(), sequence);
      case InnovationResumed e -> plain(e, e.reason(), sequence);
      case InnovationStopped e -> plain(e, e.reason(), sequence);
      case ProposalStarted _,
          ProposalRevised _,
          ProposalSubmitted _,
          PilotRequested _,
          PilotApproved _,
          PilotDeclined _,
          PilotStarted _,
          ReadingRecorded _,
          PilotCompleted _,
          AdoptionPlanned _,
          AdoptionWentLive _,
          ReachReported _ ->
          null;
    };
  }

  private static DecisionRow plain(InnovationEvent event, HeldText reason, long sequence) {
    return new DecisionRow(name(event), event.occurredOn(), reason, null, List.of(), sequence);
  }

  private static String name(InnovationEvent event) {
    return event.getClass().getSimpleName();
  }
}
