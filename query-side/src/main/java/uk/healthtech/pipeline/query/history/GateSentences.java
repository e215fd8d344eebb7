package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.agreedAt;
import static uk.healthtech.pipeline.query.history.Words.count;
import static uk.healthtech.pipeline.query.history.Words.day;
import static uk.healthtech.pipeline.query.history.Words.gate;
import static uk.healthtech.pipeline.query.history.Words.list;

import java.util.ArrayList;
import java.util.List;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionBreached;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionExtended;
import uk.healthtech.pipeline.kernel.innovation.ConditionEvent.ConditionMet;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.EvaluationGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.GateDeferred;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ReadinessGatePassed;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.SentBack;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.innovation.Verdict;

/** What was decided at gates, and what became of the conditions, in plain English. */
final class GateSentences {
  private GateSentences() {}

  static String of(GateEvent event) {
    return switch (event) {
      case ProposalReturned _ -> "returned the proposal for changes";
      case ProposalDeclined _ -> "declined the proposal";
      case ProposalAccepted e ->
          "accepted the proposal, which passed the screening gate" + with(e.verdict());
      case ReadinessGatePassed e ->
          "passed the readiness gate" + with(e.verdict()) + ", so that testing can begin";
      case EvaluationGatePassed e ->
          "passed the evaluation gate%s, so that deployment can begin%s"
              .formatted(with(e.verdict()), agreedAt(e.meeting()));
      case AtScaleConfirmed e ->
          "confirmed%s that it is at scale%s".formatted(with(e.verdict()), agreedAt(e.meeting()));
      case GateDeferred e ->
          "decided that %s is not passed yet%s".formatted(gate(e.gate()), agreedAt(e.meeting()));
      case SentBack e ->
          "sent the innovation back through %s to the %s stage%s"
              .formatted(gate(e.gate()), stage(e.gate().from()), agreedAt(e.meeting()));
    };
  }

  static String of(ConditionEvent event, Names names) {
    String condition = names.host() == null ? "a condition" : "a condition of " + names.pilot();
    return switch (event) {
      case ConditionMet _ -> "found " + condition + " to be met";
      case ConditionExtended e ->
          "gave more time for %s, until %s".formatted(condition, day(e.dueOn()));
      case ConditionBreached _ -> "found " + condition + " to be breached";
    };
  }

  /** Such as " with 2 conditions and 1 waiver"; nothing where there are none. */
  private static String with(Verdict<?> verdict) {
    List<String> attached = new ArrayList<>();
    if (!verdict.conditions().isEmpty()) {
      attached.add(count(verdict.conditions().size(), "condition", "conditions"));
    }
    if (!verdict.waivers().isEmpty()) {
      attached.add(count(verdict.waivers().size(), "waiver", "waivers"));
    }
    return attached.isEmpty() ? "" : " with " + list(attached);
  }

  private static String stage(Stage stage) {
    return switch (stage) {
      case PROPOSAL -> "proposal";
      case DEVELOPMENT -> "development";
      case TESTING -> "testing";
      case DEPLOYMENT -> "deployment";
      case AT_SCALE -> "last";
    };
  }
}
