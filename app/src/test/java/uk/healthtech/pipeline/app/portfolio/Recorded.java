package uk.healthtech.pipeline.app.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.ApprovalTerms;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent;
import uk.healthtech.pipeline.kernel.innovation.GateEvent;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.AdoptionReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.PilotReported;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Answers.PhaseEntry;

/** An innovation as its events make it, with its texts and the row that the read models show. */
final class Recorded {
  private static final ApprovalTerms TERMS = new ApprovalTerms(1, 1, 20);

  final Map<UUID, String> texts = new HashMap<>();
  private final List<PhaseEntry> phases = new ArrayList<>();
  private final List<DecisionRow> decisions = new ArrayList<>();
  private Innovation state = new Innovation.None();
  private long sequence = -1;

  /** What an import makes of a command. */
  static Recorded of(RecordHistory command) {
    Recorded recorded = new Recorded();
    command.texts().forEach(text -> recorded.texts.put(text.id(), text.text()));
    recorded.append(
        new InnovationReported(
            command.innovation(),
            command.reference(),
            command.owner(),
            command.proposal(),
            command.course().withReasons(FreeText::held),
            20,
            Region.TODAY));
    command
        .pilots()
        .forEach(
            (id, pilot) ->
                recorded.append(
                    new PilotReported(
                        command.innovation(),
                        id,
                        pilot.withTexts(FreeText::held),
                        TERMS,
                        Region.TODAY)));
    command
        .adoptions()
        .forEach(
            (id, adoption) ->
                recorded.append(
                    new AdoptionReported(
                        command.innovation(),
                        id,
                        adoption.withTexts(FreeText::held),
                        Region.TODAY)));
    return recorded;
  }

  /** A text, held beside the events. */
  HeldText held(String text) {
    FreeText free = FreeTexts.of(text);
    texts.put(free.id(), text);
    return free.held();
  }

  Known known() {
    return (Known) state;
  }

  boolean isNew() {
    return sequence < 0;
  }

  InnovationRow row() {
    return new InnovationRow(sequence, Map.of(), known(), phases, decisions);
  }

  void append(InnovationEvent event) {
    @Nullable Known before = state instanceof Known known ? known : null;
    Known after = Innovation.after(state, event);
    state = after;
    sequence++;
    if (event instanceof InnovationReported e) {
      e.course()
          .milestones()
          .forEach(one -> phases.add(new PhaseEntry(one.phase(), one.on(), true)));
    } else if (before == null || !before.position().equals(after.position())) {
      phases.add(new PhaseEntry(after.phase(), event.occurredOn(), false));
    }
    HeldText reason = reason(event);
    if (reason != null) {
      decisions.add(
          new DecisionRow(
              event.getClass().getSimpleName(),
              event.occurredOn(),
              reason,
              null,
              null,
              null,
              List.of(),
              List.of(),
              new Actor(new AccountId(new UUID(1, 1)), Role.LEADERSHIP, Region.BOARD.id()),
              sequence));
    }
  }

  private static @Nullable HeldText reason(InnovationEvent event) {
    return switch (event) {
      case GateEvent.ProposalReturned e -> e.reason();
      case GateEvent.ProposalDeclined e -> e.reason();
      case GateEvent.ProposalAccepted e -> e.verdict().reason();
      case GateEvent.ReadinessGatePassed e -> e.verdict().reason();
      case GateEvent.EvaluationGatePassed e -> e.verdict().reason();
      case GateEvent.AtScaleConfirmed e -> e.verdict().reason();
      case GateEvent.GateDeferred e -> e.reason();
      case GateEvent.SentBack e -> e.reason();
      case CourseEvent.InnovationWithdrawn e -> e.reason();
      case CourseEvent.InnovationPutOnHold e -> e.reason();
      case CourseEvent.InnovationResumed e -> e.reason();
      case CourseEvent.InnovationStopped e -> e.reason();
      case CourseEvent.InnovationRetired e -> e.reason();
      case CourseEvent.InnovationReopened e -> e.reason();
      default -> null;
    };
  }
}
