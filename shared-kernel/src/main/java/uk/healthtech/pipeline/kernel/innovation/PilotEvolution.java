package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Approval;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Ending;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Halt;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Incident;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Question;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Reading;
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

/** How a pilot follows its events. */
final class PilotEvolution {
  private PilotEvolution() {}

  static Pilot after(@Nullable Pilot before, PilotEvent event) {
    PilotStatus status = Steps.OF_PILOT.after(before == null ? null : before.status(), event);
    if (event instanceof PilotRequested e) {
      return new Pilot(
          e.pilot(),
          e.organisation(),
          e.ods(),
          status,
          e.plan(),
          e.terms(),
          e.occurredOn(),
          List.of(),
          null,
          null,
          List.of(),
          List.of(),
          null,
          null,
          e.occurredOn(),
          null);
    }
    Next next = new Next(Objects.requireNonNull(before, "Steps has seen that it was requested"));
    next.status = status;
    next.happened(event);
    // What is merely told, such as a correction, holds up no later move.
    boolean moves = status != before.status() || event instanceof ReadingRecorded;
    if (moves && event.occurredOn().isAfter(next.lastOn)) {
      next.lastOn = event.occurredOn();
    }
    return next.pilot();
  }

  /** The pilot while an event is worked into it. */
  private static final class Next {
    private final Pilot before;
    private PilotStatus status;
    private List<Question> questions;
    private @Nullable Approval approval;
    private @Nullable LocalDate startedOn;
    private List<Reading> readings;
    private List<Incident> incidents;
    private @Nullable Halt halt;
    private @Nullable Ending ending;
    private LocalDate lastOn;

    Next(Pilot before) {
      this.before = before;
      this.status = before.status();
      this.questions = before.questions();
      this.approval = before.approval();
      this.startedOn = before.startedOn();
      this.readings = before.readings();
      this.incidents = before.incidents();
      this.halt = before.halt();
      this.ending = before.ending();
      this.lastOn = before.lastOn();
    }

    Pilot pilot() {
      return new Pilot(
          before.id(),
          before.organisation(),
          before.ods(),
          status,
          before.plan(),
          before.terms(),
          before.requestedOn(),
          questions,
          approval,
          startedOn,
          readings,
          incidents,
          halt,
          ending,
          lastOn,
          before.reported());
    }

    void happened(PilotEvent event) {
      LocalDate on = event.occurredOn();
      switch (event) {
        case PilotRequested _ -> throw new IllegalStateException("A pilot is requested once");
        case QuestionAsked e ->
            questions = plus(questions, new Question(e.question(), e.text(), on, null, null));
        case QuestionAnswered e -> answered(e);
        case PilotApprovalProposed e -> approval = new Approval(e.agreement(), List.of(e.by()), on);
        case PilotApproved e -> approval = new Approval(e.agreement(), e.by(), on);
        case PilotDeclined e -> ending = new Ending(on, e.reason(), null, null);
        case PilotApprovalExpired _ -> ending = new Ending(on, null, null, null);
        case PilotStarted _ -> startedOn = on;
        case ReadingRecorded e -> {
          readings = without(e.measure(), on);
          readings = plus(readings, new Reading(e.measure(), on, e.value(), false));
        }
        case ReadingCorrected e -> {
          readings = without(e.measure(), e.takenOn());
          if (e.value() != null) {
            readings = plus(readings, new Reading(e.measure(), e.takenOn(), e.value(), true));
          }
        }
        case IncidentRaised e ->
            incidents =
                plus(incidents, new Incident(e.incident(), e.severity(), e.what(), on, null, null));
        case IncidentResolved e -> resolved(e);
        case PilotSuspended e -> halt = new Halt(on, e.incident(), e.reason());
        case PilotResumed _ -> halt = null;
        case PilotCompleted e -> {
          halt = null;
          ending = new Ending(on, null, e.findings(), e.recommendation());
        }
        case PilotStopped e -> {
          halt = null;
          ending = new Ending(on, e.reason(), null, null);
        }
      }
    }

    private void answered(QuestionAnswered e) {
      questions =
          questions.stream()
              .map(
                  one ->
                      one.id().equals(e.question())
                          ? new Question(
                              one.id(), one.text(), one.askedOn(), e.answer(), e.occurredOn())
                          : one)
              .toList();
    }

    private void resolved(IncidentResolved e) {
      incidents =
          incidents.stream()
              .map(
                  one ->
                      one.id().equals(e.incident())
                          ? new Incident(
                              one.id(),
                              one.severity(),
                              one.what(),
                              one.on(),
                              e.resolution(),
                              e.occurredOn())
                          : one)
              .toList();
    }

    private List<Reading> without(String measure, LocalDate takenOn) {
      return readings.stream()
          .filter(one -> !(one.measure().equals(measure) && one.takenOn().equals(takenOn)))
          .toList();
    }

    private static <T> List<T> plus(List<T> list, T more) {
      List<T> longer = new ArrayList<>(list);
      longer.add(more);
      return longer;
    }
  }
}
