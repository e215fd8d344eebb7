package uk.healthtech.pipeline.query.history;

import static uk.healthtech.pipeline.query.history.Words.count;
import static uk.healthtech.pipeline.query.history.Words.day;

import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentResolved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalExpired;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApprovalProposed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotApproved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotCompleted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotRequested;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Severity;

/** What happened in pilots, in plain English. */
final class PilotSentences {
  private PilotSentences() {}

  static String of(PilotEvent event, Names names) {
    String pilot = names.pilot();
    return switch (event) {
      case PilotRequested e ->
          "asked %s for a pilot with %s, planned from %s to %s"
              .formatted(
                  names.of(e.organisation()),
                  count(e.plan().people(), "person", "people"),
                  day(e.plan().startsOn()),
                  day(e.plan().endsOn()));
      case QuestionAsked _ -> "asked a question about " + pilot;
      case QuestionAnswered _ -> "answered a question about " + pilot;
      case PilotApprovalProposed e ->
          "approved %s as the first of two people, %s".formatted(pilot, terms(e.agreement()));
      case PilotApproved e -> "approved %s, %s".formatted(pilot, terms(e.agreement()));
      case PilotDeclined _ -> "declined " + pilot;
      case PilotApprovalExpired _ ->
          "let the approval of %s expire, since it had not started in time".formatted(pilot);
      case PilotStarted _ -> "started " + pilot;
      case ReadingRecorded e ->
          "recorded a reading of %s for “%s” on %s in %s"
              .formatted(e.value().toPlainString(), e.measure(), day(e.occurredOn()), pilot);
      case ReadingCorrected e -> corrected(e, pilot);
      case IncidentRaised e -> "reported %s in %s".formatted(incident(e.severity()), pilot);
      case IncidentResolved _ -> "resolved an incident in " + pilot;
      case PilotSuspended e ->
          "suspended " + pilot + (e.incident() == null ? "" : " because of a serious incident");
      case PilotResumed _ -> "resumed " + pilot;
      case PilotCompleted e ->
          "completed %s and recommended to %s".formatted(pilot, recommended(e.recommendation()));
      case PilotStopped _ -> "stopped " + pilot + " early";
    };
  }

  private static String terms(Agreement<?> agreement) {
    int conditions = agreement.conditions().size();
    return "to start by %s, %s"
        .formatted(
            day(agreement.startBy()),
            conditions == 0
                ? "without conditions"
                : "on " + count(conditions, "condition", "conditions"));
  }

  private static String corrected(ReadingCorrected event, String pilot) {
    return event.value() == null
        ? "took back the reading for “%s” on %s in %s"
            .formatted(event.measure(), day(event.takenOn()), pilot)
        : "corrected the reading for “%s” on %s to %s in %s"
            .formatted(event.measure(), day(event.takenOn()), event.value().toPlainString(), pilot);
  }

  private static String incident(Severity severity) {
    return switch (severity) {
      case LOW -> "an incident without harm";
      case MODERATE -> "a moderate incident";
      case SERIOUS -> "a serious incident";
    };
  }

  private static String recommended(Recommendation recommendation) {
    return switch (recommendation) {
      case ADOPT -> "adopt it";
      case ADAPT -> "adapt it first";
      case ABANDON -> "abandon it";
    };
  }
}
