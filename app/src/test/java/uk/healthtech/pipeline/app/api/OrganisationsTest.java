package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** Organisations change their names, merge and close, and history keeps what they were. */
class OrganisationsTest extends OnTheRoad {
  private ApiClient office;

  @BeforeEach
  void office() {
    office = as(Role.PROGRAMME_OFFICE, REGION);
  }

  /** A code that no other organisation has. */
  private static String newCode() {
    return "T" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
  }

  private Answer registered(String name, String ods) {
    return office
        .post(
            "/organisations",
            """
            {"name": "%s", "kind": "COMPANY", "odsCode": "%s", "places": ["Leeds"],
             "source": "A register", "sourceDate": "2026-03-02"}
            """
                .formatted(name, ods))
        .expect(201);
  }

  private static String renamed(String name, String on) {
    return "{\"name\": \"%s\", \"source\": \"A register\", \"occurredOn\": \"%s\"}"
        .formatted(name, on);
  }

  private static String mergedInto(String successor) {
    return "{\"successor\": \"%s\", \"source\": \"A register\"}".formatted(successor);
  }

  @Test
  void history_shows_an_organisation_under_the_name_of_its_day() {
    String ods = newCode();
    String organisation = "/organisations/" + id(registered("Old Mill Ltd", ods));
    ApiClient innovator = as(Role.INNOVATOR, ods);
    String at =
        "/innovations/"
            + id(
                innovator
                    .post("/innovations", "{\"name\": \"Loom\", \"occurredOn\": \"2026-01-10\"}")
                    .expect(201));

    Answer renamed =
        office.post(organisation + "/rename", renamed("New Mill Ltd", "2026-02-01")).expect(200);
    Answer revised =
        innovator
            .patch(at + "/proposal", "{\"summary\": \"It weaves what nurses need.\"}")
            .expect(200);

    JsonNode details = shownPlain(organisation, renamed);
    assertThat(details.path("name").asString()).isEqualTo("New Mill Ltd");
    assertThat(details.at("/formerNames/0/name").asString()).isEqualTo("Old Mill Ltd");
    assertThat(details.at("/formerNames/0/until").asString()).isEqualTo("2026-02-01");
    JsonNode entries =
        innovator
            .get(at + "/history?after=" + revised.json().path("after").asString())
            .expect(200)
            .json()
            .path("entries");
    assertThat(entries.at("/0/organisation/name").asString()).isEqualTo("New Mill Ltd");
    assertThat(entries.at("/1/organisation/name").asString()).isEqualTo("Old Mill Ltd");
    assertThat(entries.at("/1/sentence").asString()).contains("for Old Mill Ltd");
    assertThat(
            office
                .post(organisation + "/rename", renamed("Mill Ltd", "2026-01-01"))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("occurredOn:too-early");
    office
        .post(organisation + "/rename", renamed("New Mill Ltd", "2026-02-02"))
        .expectProblem(409, "nothing-changed");
  }

  private JsonNode shownPlain(String organisation, Answer change) {
    return office
        .get(organisation + "?after=" + change.json().path("after").asString())
        .expect(200)
        .json();
  }

  @Test
  void who_took_over_acts_for_what_the_merged_one_owned() {
    String ods = newCode();
    String old = id(registered("Small Devices Ltd", ods));
    String heirOds = newCode();
    String heir = id(registered("Great Devices Ltd", heirOds));
    ApiClient innovator = as(Role.INNOVATOR, ods);
    ApiClient successor = as(Role.INNOVATOR, heirOds);
    Answer started = innovator.post("/innovations", "{\"name\": \"Lamp\"}").expect(201);
    String at = "/innovations/" + id(started);
    shown(innovator, at, started);
    successor.get(at).expectProblem(404, "no-such-innovation");

    assertThat(
            office
                .post("/organisations/" + old + "/closure", mergedInto(old))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("successor:repeated");
    Answer closed = office.post("/organisations/" + old + "/closure", mergedInto(heir)).expect(200);
    JsonNode details = shownPlain("/organisations/" + old, closed);
    assertThat(details.path("closedOn").asString()).isEqualTo(today.toString());
    assertThat(details.at("/successor/name").asString()).isEqualTo("Great Devices Ltd");
    office
        .post("/organisations/" + old + "/closure", mergedInto(heir))
        .expectProblem(409, "nothing-changed");

    Answer refused =
        innovator
            .post("/innovations", "{\"name\": \"Another lamp\"}")
            .expectProblem(409, "organisation-closed");
    assertThat(refused.json().path("detail").asString())
        .startsWith("Small Devices Ltd has been closed since ")
        .endsWith(" Great Devices Ltd acts in its place.");
    assertThat(refused.json().at("/facts/successor").asString()).isEqualTo(heir);
    Answer revised = successor.patch(at + "/proposal", "{\"name\": \"Great lamp\"}").expect(200);
    assertThat(shown(successor, at, revised).at("/proposal/name").asString())
        .isEqualTo("Great lamp");

    Answer reopened =
        office
            .post("/organisations/" + old + "/reopening", because("It was another one."))
            .expect(200);
    assertThat(shownPlain("/organisations/" + old, reopened).path("closedOn").isNull()).isTrue();
    office
        .post("/organisations/" + old + "/reopening", because("Again."))
        .expectProblem(409, "organisation-open");
    innovator.post("/innovations", "{\"name\": \"Another lamp\"}").expect(201);
  }

  @Test
  void what_is_known_of_it_is_brought_up_to_date_against_what_was_seen() {
    String organisation = "/organisations/" + id(registered("Up To Date Ltd", newCode()));
    String revision =
        """
        {"kind": "UNIVERSITY", "places": ["Leeds", "Calderdale"], "source": "A letter",
         "sourceDate": "2026-03-02"}
        """;
    Answer seen = office.get(organisation + "?after=0").expect(200);
    Answer revised =
        office.post(organisation + "/revision", revision, "If-Match", seen.tag()).expect(200);
    JsonNode now = shownPlain(organisation, revised);
    assertThat(now.path("kind").asString()).isEqualTo("UNIVERSITY");
    assertThat(now.path("name").asString()).isEqualTo("Up To Date Ltd");
    assertThat(now.path("places")).hasSize(2);
    office
        .post(organisation + "/revision", revision, "If-Match", seen.tag())
        .expectProblem(412, "version-moved");
    office.post(organisation + "/revision", revision).expectProblem(409, "nothing-changed");
  }

  @Test
  void what_is_wrong_with_a_change_of_an_organisation_is_named_where_it_stands() {
    String organisation = "/organisations/" + id(registered("Mistaken Ltd", newCode()));
    ApiClient careless = office.careless();
    office.get(organisation + "?after=0").expect(200);
    assertThat(
            careless
                .post(
                    organisation + "/revision",
                    "{\"kind\": \"SHOP\", \"icb\": \"x\", \"places\": [\"L\"]}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "kind:not-one-of",
            "icb:malformed",
            "places[0]:too-short",
            "source:missing",
            "sourceDate:missing");
    assertThat(
            office
                .post(
                    organisation + "/revision",
                    """
                    {"kind": "COMPANY", "source": "A letter", "sourceDate": "2199-01-01"}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("sourceDate:in-future");
    assertThat(careless.post(organisation + "/rename", "{\"name\": \"x\"}").expect(422).errors())
        .containsExactly("name:too-short", "source:missing");
    assertThat(
            careless
                .post(organisation + "/closure", "{\"successor\": \"x\", \"occurredOn\": \"y\"}")
                .expect(422)
                .errors())
        .containsExactly("successor:malformed", "source:missing", "occurredOn:malformed");
    assertThat(
            office
                .post(organisation + "/closure", mergedInto(UUID.randomUUID().toString()))
                .expect(422)
                .errors())
        .containsExactly("successor:unknown");
    String none = "/organisations/" + UUID.randomUUID();
    office
        .post(none + "/rename", renamed("Nobody", "2026-02-01"))
        .expectProblem(404, "no-such-organisation");
    office.post(none + "/reopening", because("Which?")).expectProblem(404, "no-such-organisation");
  }
}
