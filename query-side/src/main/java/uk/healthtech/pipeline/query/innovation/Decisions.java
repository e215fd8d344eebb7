package uk.healthtech.pipeline.query.innovation;

import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationRetired;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationStopped;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.Gate;
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
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent;
import uk.healthtech.pipeline.kernel.innovation.PublicationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.query.projection.Recorded;

/** Which events are decisions about the whole innovation. */
final class Decisions {
  private Decisions() {}

  static @Nullable DecisionRow of(Recorded<InnovationEvent> recorded) {
    return switch (recorded.event()) {
      case GateEvent e -> gate(e, recorded);
      case CourseEvent e -> row(Verdict.of(course(e)), null, null, null, recorded);
      case ProposalEvent _,
          StandardEvent _,
          ConditionEvent _,
          PilotEvent _,
          AdoptionEvent _,
          PublicationEvent _,
          TeamEvent _,
          // Whatever it tells, nobody decided it here.
          ReportEvent _ ->
          null;
    };
  }

  private static DecisionRow gate(GateEvent event, Recorded<InnovationEvent> recorded) {
    return switch (event) {
      case ProposalReturned e ->
          row(Verdict.of(e.reason()), Gate.SCREENING, null, e.weighing(), recorded);
      case ProposalDeclined e ->
          row(Verdict.of(e.reason()), Gate.SCREENING, null, e.weighing(), recorded);
      case ProposalAccepted e -> row(e.verdict(), Gate.SCREENING, null, e.weighing(), recorded);
      case ReadinessGatePassed e -> row(e.verdict(), Gate.READINESS, null, e.weighing(), recorded);
      case EvaluationGatePassed e ->
          row(e.verdict(), Gate.EVALUATION, e.meeting(), e.weighing(), recorded);
      case AtScaleConfirmed e -> row(e.verdict(), Gate.SCALE, e.meeting(), e.weighing(), recorded);
      case GateDeferred e ->
          row(Verdict.of(e.reason()), e.gate(), e.meeting(), e.weighing(), recorded);
      case SentBack e -> row(Verdict.of(e.reason()), e.gate(), e.meeting(), e.weighing(), recorded);
    };
  }

  private static HeldText course(CourseEvent event) {
    return switch (event) {
      case InnovationWithdrawn e -> e.reason();
      case InnovationPutOnHold e -> e.reason();
      case InnovationResumed e -> e.reason();
      case InnovationStopped e -> e.reason();
      case InnovationRetired e -> e.reason();
      case InnovationReopened e -> e.reason();
    };
  }

  private static DecisionRow row(
      Verdict<HeldText> verdict,
      @Nullable Gate gate,
      @Nullable Meeting meeting,
      @Nullable Weighing weighing,
      Recorded<InnovationEvent> recorded) {
    return new DecisionRow(
        recorded.event().getClass().getSimpleName(),
        recorded.event().occurredOn(),
        verdict.reason(),
        gate,
        meeting,
        weighing,
        verdict.conditions(),
        verdict.waivers(),
        recorded.envelope().actor(),
        recorded.sequence());
  }
}
