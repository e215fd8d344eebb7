package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.bus.Commands;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Milestone;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.innovation.ReportedCourse;
import uk.healthtech.pipeline.kernel.innovation.ReportedPilot;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/** What only an import tells of is shown as that: unknown where it does not say. */
class ReportedTest extends OnTheRoad {
  private static final OrganisationId AT_LEEDS = OrganisationIds.ofOds(new OdsCode(LEEDS));

  @Autowired private Commands commands;

  /** In deployment since a known day; all that came before is told without one. */
  private RecordHistory history(String reference) {
    InnovationId id = RecordHistory.idOf(AT_LEEDS, reference);
    return new RecordHistory(
        id,
        reference,
        AT_LEEDS,
        Proposal.named("Lamp of " + reference),
        new ReportedCourse<>(
            List.of(
                new Milestone<FreeText>(Phase.SUBMITTED, null, null, null),
                new Milestone<FreeText>(
                    Phase.TESTING, null, OrganisationIds.ofOds(new OdsCode(BRADFORD)), null),
                new Milestone<FreeText>(Phase.DEPLOYMENT, LocalDate.of(2025, 3, 1), null, null)),
            "course"),
        Map.of(
            RecordHistory.pilotOf(id, AT_LEEDS, 0),
            new ReportedPilot<FreeText>(
                AT_LEEDS,
                new OdsCode(LEEDS),
                PilotStatus.COMPLETED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 1, 31),
                null,
                null,
                null,
                "pilot")),
        Map.of(
            RecordHistory.adoptionOf(id, AT_LEEDS, 0),
            new ReportedAdoption<FreeText>(
                AT_LEEDS,
                new OdsCode(LEEDS),
                AdoptionStatus.LIVE,
                null,
                null,
                LocalDate.of(2025, 4, 1),
                null,
                List.of(),
                null,
                List.of(),
                "adoption")));
  }

  @Test
  void days_that_nobody_knows_are_shown_as_unknown_and_it_lives_on() {
    RecordHistory history = history(UUID.randomUUID().toString());
    Actor office =
        new Actor(
            person(Role.PROGRAMME_OFFICE, REGION).account(),
            Role.PROGRAMME_OFFICE,
            OrganisationIds.ofOds(new OdsCode(REGION)));
    Outcome outcome =
        commands.send(
            history, Envelope.first(office, Channel.IMPORT, UUID.randomUUID(), null, null));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    String at = "/innovations/" + history.innovation();
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String after = "?after=" + ((Outcome.Accepted) outcome).sequence();

    JsonNode shown = leeds.get(at + after).expect(200).json();

    assertThat(shown.at("/reported/reference").asString()).isEqualTo(history.reference());
    assertThat(shown.at("/reported/milestones/1/by/name").asString()).contains("Bradford");
    assertThat(shown.at("/phases/0/phase").asString()).isEqualTo("SUBMITTED");
    assertThat(shown.at("/phases/0/on").isNull()).isTrue();
    assertThat(shown.at("/phases/0/reported").asBoolean()).isTrue();
    JsonNode pilot = shown.at("/pilots/0");
    for (String field : List.of("requestedOn", "objectives", "people", "startsOn", "startedOn")) {
      assertThat(pilot.path(field).isNull()).as(field).isTrue();
    }
    assertThat(pilot.at("/approval/on").isNull()).isTrue();
    assertThat(pilot.at("/approval/by")).isEmpty();
    assertThat(pilot.at("/reported/status").asString()).isEqualTo("COMPLETED");
    assertThat(pilot.at("/reported/endedOn").asString()).isEqualTo("2025-01-31");
    JsonNode adoption = shown.at("/adoptions/0");
    assertThat(adoption.path("plannedOn").isNull()).isTrue();
    assertThat(adoption.path("goLiveOn").isNull()).isTrue();
    assertThat(adoption.at("/reported/liveSince").asString()).isEqualTo("2025-04-01");
    assertThat(leeds.get("/pilots?size=200").expect(200).response().body())
        .contains(pilot.path("id").asString());
    assertThat(leeds.get("/adoptions?size=200").expect(200).response().body())
        .contains(adoption.path("id").asString());
    assertThat(
            as(Role.PROGRAMME_OFFICE, REGION)
                .get(at + "/history" + after)
                .expect(200)
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("channel").asString()))
        .containsOnly("IMPORT");

    String where = at + "/adoptions/" + adoption.path("id").asString();
    leeds
        .post(
            where + "/reach",
            "{\"from\": \"2025-04-01\", \"to\": \"2025-06-30\", \"patients\": 12}")
        .expect(200);
  }
}
