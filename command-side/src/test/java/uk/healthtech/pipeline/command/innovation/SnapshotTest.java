package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Texts.text;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ALL_WAIVED;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.COMPLETE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.RAISE_INCIDENT;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.RunningSide;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.Severity;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;

/** A long stream loads from its snapshot as it does from its events. */
class SnapshotTest {
  private static final String STREAM = INNOVATION.toString();
  private static final int INCIDENTS = 120;

  private final TestDatabase database = TestDatabase.fresh();
  private final RunningSide side = RunningSide.on(database);

  @BeforeEach
  void grow() {
    side.send(
        new RegisterOrganisation(
            LEEDS_TEACHING, Objects.requireNonNull(Places.registered(LEEDS_TEACHING))),
        OFFICE);
    send(START_PROPOSAL, SUBMIT_PROPOSAL, ACCEPT_PROPOSAL);
    side.send(new PassReadinessGate(INNOVATION, ALL_WAIVED, 0L, null), OFFICE);
    send(REQUEST_PILOT, APPROVE_PILOT, START_PILOT);
    for (int i = 0; i < INCIDENTS; i++) {
      side.send(incident(i), underKey(i));
    }
  }

  @AfterEach
  void close() {
    side.close();
    database.close();
  }

  private void send(Action... actions) {
    for (Action action : actions) {
      assertThat(side.send(ask(action), whoMay(action))).isInstanceOf(Outcome.Accepted.class);
    }
  }

  private static RaiseIncident incident(int i) {
    return new RaiseIncident(
        INNOVATION,
        pilotAt(LEEDS_TEACHING),
        new IncidentId(new UUID(0x1c, i)),
        Severity.LOW,
        text("A picture was lost, number " + i),
        null);
  }

  private static Envelope underKey(int i) {
    return Envelope.first(
        whoMay(RAISE_INCIDENT),
        Channel.API,
        new UUID(0, i),
        new IdempotencyKey("incident-" + i, "aa"),
        null);
  }

  private int snapshots() {
    return Objects.requireNonNull(
        database.jdbc().queryForObject("SELECT count(*) FROM snapshot_event_entry", Integer.class));
  }

  @Test
  void it_loads_the_same_from_its_snapshot_as_from_its_events() {
    assertThat(snapshots()).isEqualTo(1);
    String fromSnapshot = side.loaded(InnovationStream.class, STREAM);
    database.jdbc().execute("DELETE FROM snapshot_event_entry");
    assertThat(side.loaded(InnovationStream.class, STREAM)).isEqualTo(fromSnapshot);
  }

  @Test
  void streams_are_stored_under_names_of_our_own() {
    assertThat(
            database
                .jdbc()
                .queryForList("SELECT DISTINCT type FROM domain_event_entry", String.class))
        .containsExactlyInAnyOrder("innovation", "organisation");
  }

  @Test
  void answers_and_versions_stand_in_the_snapshot() {
    assertThat(side.send(incident(0), underKey(0))).isEqualTo(new Outcome.Accepted(STREAM, 7));
    assertThat(side.send(ask(COMPLETE_PILOT), whoMay(COMPLETE_PILOT)))
        .isEqualTo(new Outcome.Accepted(STREAM, 7 + INCIDENTS));
  }

  @Test
  void a_snapshot_of_another_revision_is_passed_over() {
    database
        .jdbc()
        .update(
            "UPDATE snapshot_event_entry SET payload_revision = '0', payload = ?",
            "{\"as\":\"it was\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(side.send(ask(COMPLETE_PILOT), whoMay(COMPLETE_PILOT)))
        .isEqualTo(new Outcome.Accepted(STREAM, 7 + INCIDENTS));
  }
}
