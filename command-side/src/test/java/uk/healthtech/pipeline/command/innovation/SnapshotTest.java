package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.whoMay;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.COMPLETE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.PASS_READINESS_GATE;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_READING;
import static uk.healthtech.pipeline.kernel.innovation.Action.REQUEST_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;

/** A long stream loads from its snapshot as it does from its events. */
class SnapshotTest {
  private static final String STREAM = INNOVATION.toString();
  private static final int READINGS = 120;

  private final TestDatabase database = TestDatabase.fresh();
  private final RunningSide side = RunningSide.on(database);

  @BeforeEach
  void grow() {
    side.send(
        new RegisterOrganisation(
            LEEDS_TEACHING, Objects.requireNonNull(Places.registered(LEEDS_TEACHING))),
        OFFICE);
    for (Action action :
        List.of(
            START_PROPOSAL,
            SUBMIT_PROPOSAL,
            ACCEPT_PROPOSAL,
            PASS_READINESS_GATE,
            REQUEST_PILOT,
            APPROVE_PILOT,
            START_PILOT)) {
      side.send(ask(action), whoMay(action));
    }
    for (int i = 0; i < READINGS; i++) {
      side.send(ask(RECORD_READING), underKey(i));
    }
  }

  @AfterEach
  void close() {
    side.close();
    database.close();
  }

  private static Envelope underKey(int i) {
    return Envelope.first(
        whoMay(RECORD_READING),
        Channel.API,
        new UUID(0, i),
        new IdempotencyKey("reading-" + i, "aa"),
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
    assertThat(side.send(ask(RECORD_READING), underKey(0)))
        .isEqualTo(new Outcome.Accepted(STREAM, 7));
    assertThat(side.send(ask(COMPLETE_PILOT), whoMay(COMPLETE_PILOT)))
        .isEqualTo(new Outcome.Accepted(STREAM, 7 + READINGS));
  }

  @Test
  void a_snapshot_of_another_revision_is_passed_over() {
    database
        .jdbc()
        .update(
            "UPDATE snapshot_event_entry SET payload_revision = '0', payload = ?",
            "{\"as\":\"it was\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(side.send(ask(COMPLETE_PILOT), whoMay(COMPLETE_PILOT)))
        .isEqualTo(new Outcome.Accepted(STREAM, 7 + READINGS));
  }
}
