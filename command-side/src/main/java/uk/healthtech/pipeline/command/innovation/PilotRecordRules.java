package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntry;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchReading;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.ReadingExists;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Incident;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Question;
import uk.healthtech.pipeline.kernel.innovation.Pilot.Reading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AnswerQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AskQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CorrectReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResolveIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentResolved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAnswered;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.QuestionAsked;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingCorrected;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.ReadingRecorded;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Severity;

/**
 * What is told of a pilot: questions, readings and incidents. That its status allows it is seen to
 * before. What is told late follows only what it is about, not all that happened since.
 */
final class PilotRecordRules {
  /** Who asks more than this should meet the innovator. */
  private static final int MOST_QUESTIONS = 100;

  /** Each reading is a line of the state that every decision loads. */
  private static final int MOST_READINGS = 2_000;

  private PilotRecordRules() {}

  static Decision<InnovationEvent> ask(
      Pilot pilot, AskQuestion command, LocalDate on, LocalDate today) {
    if (pilot.question(command.question()).isPresent()) {
      return refused(new KeyReused()); // its id derives from the request's key
    }
    if (pilot.questions().size() >= MOST_QUESTIONS) {
      return refused(FieldsInvalid.one("text", new WrongCount(0, MOST_QUESTIONS)));
    }
    return unless(
        Dates.happened("occurredOn", on, pilot.firstOn(), today),
        new QuestionAsked(
            command.innovation(), command.pilot(), command.question(), command.text().held(), on));
  }

  static Decision<InnovationEvent> answer(
      Pilot pilot, AnswerQuestion command, LocalDate on, LocalDate today) {
    Question question = pilot.question(command.question()).orElse(null);
    if (question == null) {
      return refused(new NoSuchEntry(command.part(), command.question().toString()));
    }
    if (!question.isOpen()) {
      return refused(new Refusal.QuestionAnswered(question.id()));
    }
    return unless(
        Dates.happened("occurredOn", on, question.askedOn(), today),
        new QuestionAnswered(
            command.innovation(), command.pilot(), question.id(), command.answer().held(), on));
  }

  static Decision<InnovationEvent> read(
      Pilot pilot, RecordReading command, LocalDate on, LocalDate today) {
    return unless(
        unknownMeasure(pilot, command.measure())
            .or(() -> Dates.happened("takenOn", on, startedOn(pilot), today))
            .or(() -> alreadyRead(pilot, command.measure(), on)),
        new ReadingRecorded(
            command.innovation(), command.pilot(), command.measure(), command.value(), on));
  }

  /** Nobody can put a reading right before it was taken. */
  static Decision<InnovationEvent> correct(
      Pilot pilot, CorrectReading command, LocalDate on, LocalDate today) {
    Optional<Refusal> unknown = unknownMeasure(pilot, command.measure());
    if (unknown.isPresent()) {
      return refused(unknown.get());
    }
    Reading reading = pilot.reading(command.measure(), command.takenOn()).orElse(null);
    if (reading == null) {
      return refused(new NoSuchReading(command.measure(), command.takenOn()));
    }
    BigDecimal value = command.value();
    if (value != null && value.compareTo(reading.value()) == 0) {
      return refused(new NothingChanged());
    }
    return unless(
        Dates.happened("occurredOn", on, reading.takenOn(), today),
        new ReadingCorrected(
            command.innovation(),
            command.pilot(),
            command.measure(),
            command.takenOn(),
            value,
            command.reason().held(),
            on));
  }

  /**
   * A serious incident halts a running pilot in the same breath; one told late does so from the
   * pilot's last step on, since it was running until then.
   */
  static Decision<InnovationEvent> raise(
      Pilot pilot, RaiseIncident command, LocalDate on, LocalDate today) {
    if (pilot.incident(command.incident()).isPresent()) {
      return refused(new KeyReused()); // its id derives from the request's key
    }
    Optional<Refusal> refusal = Dates.happened("occurredOn", on, preparedOn(pilot), today);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    IncidentRaised raised =
        new IncidentRaised(
            command.innovation(),
            command.pilot(),
            command.incident(),
            command.severity(),
            command.what().held(),
            on);
    return command.severity() == Severity.SERIOUS && pilot.status() == PilotStatus.RUNNING
        ? accepted(
            raised,
            new PilotSuspended(
                command.innovation(),
                command.pilot(),
                command.incident(),
                null,
                on.isAfter(pilot.lastOn()) ? on : pilot.lastOn()))
        : accepted(raised);
  }

  static Decision<InnovationEvent> resolve(
      Pilot pilot, ResolveIncident command, LocalDate on, LocalDate today) {
    Incident incident = pilot.incident(command.incident()).orElse(null);
    if (incident == null) {
      return refused(new NoSuchEntry(command.part(), command.incident().toString()));
    }
    if (!incident.isOpen()) {
      return refused(new Refusal.IncidentResolved(incident.id()));
    }
    return unless(
        Dates.happened("occurredOn", on, incident.on(), today),
        new IncidentResolved(
            command.innovation(), command.pilot(), incident.id(), command.resolution().held(), on));
  }

  private static Optional<Refusal> unknownMeasure(Pilot pilot, String measure) {
    if (pilot.plan() == null) {
      // What a reported pilot measures, no report tells.
      return Optional.of(FieldsInvalid.one("measure", new Unknown(measure)));
    }
    List<String> names = pilot.plan().measures().stream().map(Measure::name).toList();
    return names.contains(measure)
        ? Optional.empty()
        : Optional.of(FieldsInvalid.one("measure", new NotOneOf(names)));
  }

  /**
   * From when something may have gone wrong in it: one that was stopped before it started, while it
   * was prepared; where a report does not say when that was, at any time.
   */
  private static LocalDate preparedOn(Pilot pilot) {
    if (pilot.startedOn() != null) {
      return pilot.startedOn();
    }
    return pilot.requestedOn() == null ? Dates.FIRST_DAY : pilot.requestedOn();
  }

  private static Optional<Refusal> alreadyRead(Pilot pilot, String measure, LocalDate on) {
    if (pilot.reading(measure, on).isPresent()) {
      return Optional.of(new ReadingExists(measure, on));
    }
    return pilot.readings().size() < MOST_READINGS
        ? Optional.empty()
        : Optional.of(FieldsInvalid.one("measure", new WrongCount(0, MOST_READINGS)));
  }

  private static LocalDate startedOn(Pilot pilot) {
    return Objects.requireNonNull(pilot.startedOn(), "Its status says that it started");
  }
}
