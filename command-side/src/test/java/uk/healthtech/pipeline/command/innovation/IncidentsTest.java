package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT;
import static uk.healthtech.pipeline.command.innovation.Story.INCIDENT_ID;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.RESOLUTION;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.incidentAt;
import static uk.healthtech.pipeline.command.innovation.Story.incidentResolvedAt;
import static uk.healthtech.pipeline.command.innovation.Story.onHold;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotCompletedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotResumedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRunningAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotStoppedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotSuspendedAt;
import static uk.healthtech.pipeline.command.innovation.Story.stopped;
import static uk.healthtech.pipeline.command.innovation.Story.suspendedByIncidentAt;
import static uk.healthtech.pipeline.command.innovation.Story.tested;
import static uk.healthtech.pipeline.command.innovation.Story.withdrawn;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.RESOLVE_INCIDENT;
import static uk.healthtech.pipeline.kernel.innovation.Action.RESUME_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.STOP_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUSPEND_PILOT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.IncidentsUnresolved;
import uk.healthtech.pipeline.kernel.Refusal.KeyReused;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntry;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentRaised;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.IncidentResolved;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotResumed;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStopped;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotSuspended;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Severity;

class IncidentsTest {
  private static final PilotId PILOT = pilotAt(LEEDS_TEACHING);
  private static final Past RUNNING = tested().then(pilotRunningAt(LEEDS_TEACHING));
  private static final Past SUSPENDED = RUNNING.then(suspendedByIncidentAt(LEEDS_TEACHING));

  private static RaiseIncident raise(Severity severity) {
    return new RaiseIncident(INNOVATION, PILOT, INCIDENT_ID, severity, INCIDENT, null);
  }

  private static IncidentRaised raised(Severity severity) {
    return new IncidentRaised(INNOVATION, PILOT, INCIDENT_ID, severity, INCIDENT.held(), TODAY);
  }

  @Test
  void a_serious_one_suspends_the_pilot_at_once() {
    given(RUNNING)
        .when(raise(Severity.SERIOUS), actingFor(LEEDS_TEACHING))
        .thenHappened(
            raised(Severity.SERIOUS),
            new PilotSuspended(INNOVATION, PILOT, INCIDENT_ID, null, TODAY));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOW", "MODERATE"})
  void another_does_not(Severity severity) {
    given(RUNNING).when(raise(severity), actingFor(LEEDS_TEACHING)).thenHappened(raised(severity));
  }

  @Test
  void what_is_suspended_or_has_ended_is_not_suspended_again() {
    for (Past halt :
        List.of(
            pilotSuspendedAt(LEEDS_TEACHING),
            pilotCompletedAt(LEEDS_TEACHING),
            pilotStoppedAt(LEEDS_TEACHING))) {
      given(RUNNING, halt)
          .when(raise(Severity.SERIOUS), actingFor(LEEDS_TEACHING))
          .thenHappened(raised(Severity.SERIOUS));
    }
  }

  @Test
  void nothing_goes_on_past_a_serious_one_until_it_is_resolved() {
    given(SUSPENDED)
        .when(ask(RESUME_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new IncidentsUnresolved(List.of(INCIDENT_ID)));
    given(SUSPENDED)
        .when(ask(RESOLVE_INCIDENT), actingFor(LEEDS_TEACHING))
        .thenHappened(
            new IncidentResolved(INNOVATION, PILOT, INCIDENT_ID, RESOLUTION.held(), TODAY));
    given(SUSPENDED, incidentResolvedAt(LEEDS_TEACHING))
        .when(ask(RESUME_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(new PilotResumed(INNOVATION, PILOT, REASON.held(), TODAY));
  }

  @Test
  void a_serious_one_raised_while_suspended_for_another_reason_blocks_too() {
    given(RUNNING, pilotSuspendedAt(LEEDS_TEACHING), incidentAt(LEEDS_TEACHING, Severity.SERIOUS))
        .when(ask(RESUME_PILOT), actingFor(LEEDS_TEACHING))
        .thenRefused(new IncidentsUnresolved(List.of(INCIDENT_ID)));
  }

  @Test
  void each_is_resolved_once_and_its_id_is_its_own() {
    given(SUSPENDED, incidentResolvedAt(LEEDS_TEACHING))
        .when(ask(RESOLVE_INCIDENT), actingFor(LEEDS_TEACHING))
        .thenRefused(new Refusal.IncidentResolved(INCIDENT_ID));
    given(SUSPENDED)
        .when(raise(Severity.LOW), actingFor(LEEDS_TEACHING))
        .thenRefused(new KeyReused());
    given(RUNNING)
        .when(ask(RESOLVE_INCIDENT), actingFor(LEEDS_TEACHING))
        .thenRefused(new NoSuchEntry(new Part.OfPilot(PILOT), INCIDENT_ID.toString()));
  }

  @Test
  void it_is_told_even_on_hold_and_after_the_end() {
    for (Past halt : List.of(onHold(), withdrawn(), stopped())) {
      given(RUNNING, halt)
          .when(raise(Severity.SERIOUS), actingFor(LEEDS_TEACHING))
          .thenHappened(
              raised(Severity.SERIOUS),
              new PilotSuspended(INNOVATION, PILOT, INCIDENT_ID, null, TODAY));
    }
  }

  @Test
  void a_trust_suspends_and_resumes_for_its_own_reasons() {
    given(RUNNING)
        .when(ask(SUSPEND_PILOT), actingFor(LEEDS_TEACHING))
        .thenHappened(new PilotSuspended(INNOVATION, PILOT, null, REASON.held(), TODAY));
    given(RUNNING, pilotSuspendedAt(LEEDS_TEACHING))
        .when(ask(RESUME_PILOT, Days.SUSPENDED.minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SUSPENDED)));
  }

  @Test
  void a_pilot_is_stopped_early_with_a_reason_even_before_it_began() {
    for (Past past :
        List.of(
            tested().then(Roads.pilotIn(PilotStatus.APPROVED, STOP_PILOT)), RUNNING, SUSPENDED)) {
      given(past)
          .when(ask(STOP_PILOT), actingFor(LEEDS_TEACHING))
          .thenHappened(new PilotStopped(INNOVATION, PILOT, REASON.held(), TODAY));
    }
  }

  @Test
  void one_that_is_told_late_suspends_from_the_latest_step_on() {
    LocalDate then = Days.SUSPENDED.minusDays(1);
    given(RUNNING, pilotSuspendedAt(LEEDS_TEACHING), pilotResumedAt(LEEDS_TEACHING))
        .when(
            new RaiseIncident(INNOVATION, PILOT, INCIDENT_ID, Severity.SERIOUS, INCIDENT, then),
            actingFor(LEEDS_TEACHING))
        .thenHappened(
            new IncidentRaised(
                INNOVATION, PILOT, INCIDENT_ID, Severity.SERIOUS, INCIDENT.held(), then),
            new PilotSuspended(INNOVATION, PILOT, INCIDENT_ID, null, Days.RESOLVED));
  }
}
