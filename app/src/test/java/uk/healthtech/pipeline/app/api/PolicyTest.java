package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/** Policy is data with versions that leadership changes; decisions name the version. */
class PolicyTest extends OnTheRoad {
  private ApiClient leadership;

  @BeforeEach
  void leadership() {
    leadership = as(Role.LEADERSHIP, REGION);
  }

  private JsonNode inForce(Answer change) {
    return leadership
        .get("/policy?after=" + change.json().path("after").asString())
        .expect(200)
        .json();
  }

  private String agreed(String what) {
    return "{%s, \"reason\": \"Agreed in March.\", \"meeting\": %s}".formatted(what, meeting());
  }

  private static JsonNode criteria(JsonNode policy, String gate) {
    return policy
        .path("gates")
        .valueStream()
        .filter(one -> one.path("gate").asString().equals(gate))
        .findFirst()
        .orElseThrow()
        .path("criteria");
  }

  @Test
  void what_a_gate_asks_for_is_read_agreed_and_agreed_back() {
    JsonNode before = leadership.get("/policy").expect(200).json();
    String scale = criteria(before, "SCALE").toString();
    String seen = "\"policy\": " + before.path("inForce");

    Answer changed =
        leadership
            .post(
                "/policy/criteria/SCALE",
                agreed(
                    """
                    "criteria": [
                      {"id": "live-at-two", "name": "It is live at two of these",
                       "check": {"type": "LIVE_AT", "atLeast": 1, "organisations": ["%s"]},
                       "askedOf": ["MHEALTH"], "waivedBy": ["LEADERSHIP"]},
                      {"id": "seen", "name": "It is seen",
                       "check": {"type": "FIELDS_FILLED", "fields": ["place"]}},
                      {"id": "shown", "name": "It is shown",
                       "check": {"type": "HAS_EVIDENCE", "atLeast": 2, "kinds": ["REAL_WORLD"]}},
                      {"id": "tried", "name": "It is tried",
                       "check": {"type": "COMPLETED_PILOTS", "atLeast": 1}},
                      {"id": "safe", "name": "It is safe",
                       "check": {"type": "HOLDS_STANDARD", "standard": "DCB0129"}},
                      {"id": "kept", "name": "Its conditions are kept",
                       "check": {"type": "CONDITIONS_KEPT"}}], %s
                    """
                        .formatted(OrganisationIds.ofOds(new OdsCode(LEEDS)), seen)))
            .expect(200);
    try {
      JsonNode now = inForce(changed);
      assertThat(now.path("version").asLong()).isEqualTo(before.path("inForce").asLong() + 1);
      assertThat(criteria(now, "SCALE")).hasSize(6);
      assertThat(criteria(now, "SCALE").at("/0/check/type").asString()).isEqualTo("LIVE_AT");
      assertThat(criteria(now, "SCALE").at("/4/check/orReason").asBoolean()).isFalse();
      assertThat(criteria(now, "READINESS")).isEqualTo(criteria(before, "READINESS"));
      JsonNode version = now.path("versions").get(now.path("versions").size() - 1);
      assertThat(version.path("label").asString()).isEqualTo("Agreed what a gate asks for");
      assertThat(version.at("/reason/text").asString()).isEqualTo("Agreed in March.");
      assertThat(version.at("/meeting/agreed/0/name").asString()).isEqualTo("Test LEADERSHIP@QWO");
      assertThat(
              criteria(
                      leadership
                          .get("/policy?version=" + before.path("inForce"))
                          .expect(200)
                          .json(),
                      "SCALE")
                  .toString())
          .isEqualTo(scale);
      leadership
          .post("/policy/criteria/SCALE", agreed("\"criteria\": [], " + seen))
          .expectProblem(409, "policy-moved");
    } finally {
      // What was read can be sent as it is.
      leadership.post("/policy/criteria/SCALE", agreed("\"criteria\": " + scale)).expect(200);
    }
  }

  @Test
  void approvers_and_deadlines_are_agreed_for_what_comes() {
    Answer two = leadership.post("/policy/approvers", agreed("\"approvers\": 2")).expect(200);
    try {
      assertThat(inForce(two).path("approvers").asInt()).isEqualTo(2);
      leadership
          .post("/policy/approvers", agreed("\"approvers\": 2"))
          .expectProblem(409, "nothing-changed");
    } finally {
      leadership.post("/policy/approvers", agreed("\"approvers\": 1")).expect(200);
    }
    Answer soon =
        leadership
            .post(
                "/policy/deadlines",
                agreed("\"screening\": 15, \"pilotDecision\": 25, \"soonWithin\": 5"))
            .expect(200);
    try {
      assertThat(inForce(soon).at("/deadlines/screening").asInt()).isEqualTo(15);
    } finally {
      leadership
          .post(
              "/policy/deadlines",
              agreed("\"screening\": 20, \"pilotDecision\": 30, \"soonWithin\": 10"))
          .expect(200);
    }
  }

  @Test
  void the_office_enters_the_bank_holidays_as_published() {
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    JsonNode before = leadership.get("/policy").expect(200).json().path("bankHolidays");
    String list =
        "{\"source\": \"%s\", \"takenOn\": \"%s\", \"days\": %s}"
            .formatted("GOV.UK, as a test reads it", before.path("takenOn").asString(), "%s");

    Answer entered =
        office
            .post("/policy/bank-holidays", list.formatted(before.path("days").toString()))
            .expect(200);

    assertThat(inForce(entered).at("/bankHolidays/source").asString())
        .isEqualTo("GOV.UK, as a test reads it");
    assertThat(
            office
                .careless()
                .post(
                    "/policy/bank-holidays",
                    list.formatted(
                        """
                        [{"on": "2030-12-25", "name": "Christmas Day"},
                         {"on": "2030-12-25", "name": "Boxing Day"}, {"on": "Easter"}]
                        """))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("days[1].on:repeated", "days[2].on:malformed", "days[2].name:missing");
    String other = list.formatted("[{\"on\": \"2030-12-25\", \"name\": \"C D\"}]");
    leadership.post("/policy/bank-holidays", other).expectProblem(403, "role-needed");
    assertThat(office.post("/policy/bank-holidays", other).expect(422).errors())
        .containsExactly("days:too-late");
  }

  @Test
  void what_is_wrong_with_a_policy_is_named_where_it_stands() {
    ApiClient careless = leadership.careless();

    assertThat(
            careless
                .post(
                    "/policy/criteria/SCREENING",
                    """
                    {"criteria": [
                      {"id": "Not A Name", "name": "x", "check": {"type": "SCRIPT"}},
                      {"id": "a", "name": "An a", "waivedBy": ["SERVICE"], "askedOf": ["MAGIC"],
                       "check": {"type": "LIVE_AT", "atLeast": 1e400000000, "kinds": [],
                                 "organisations": ["x"]}},
                      {"id": "b", "name": "A b",
                       "check": {"type": "FIELDS_FILLED", "fields": ["name", "nmae"]}},
                      {"id": "c", "name": "A c", "check": {"type": "HAS_EVIDENCE", "kinds": []}},
                      null],
                     "meeting": {"agreed": []}, "policy": -1}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "criteria[0].id:malformed",
            "criteria[0].name:too-short",
            "criteria[0].check.type:not-one-of",
            "criteria[1].check.kinds:not-known-here",
            "criteria[1].check.atLeast:out-of-range",
            "criteria[1].check.organisations[0]:malformed",
            "criteria[1].askedOf[0]:not-one-of",
            "criteria[1].waivedBy[0]:not-one-of",
            "criteria[2].check.fields[1]:not-one-of",
            "criteria[3].check.atLeast:missing",
            "criteria[3].check.kinds:wrong-count",
            "criteria[4].id:missing",
            "criteria[4].name:missing",
            "criteria[4].check.type:missing",
            "reason:missing",
            "meeting.heldOn:missing",
            "meeting.reference:missing",
            "meeting.agreed:wrong-count",
            "policy:out-of-range");
    assertThat(
            careless
                .post("/policy/criteria/SCALE", "{\"criteria\": [{\"check\": {\"sort\": 1}}]}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("criteria[0].check.sort:not-known-here");
    assertThat(
            leadership
                .post(
                    "/policy/criteria/SCALE",
                    agreed(
                        """
                        "criteria": [{"id": "live", "name": "It is live", "askedOf": [],
                          "check": {"type": "LIVE_AT_MOST_OF_REGION"},
                          "waivedBy": ["PROGRAMME_OFFICE"]}]
                        """))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("criteria[0].waivedBy:not-one-of");
    assertThat(
            careless
                .post(
                    "/policy/criteria/SCALE",
                    agreed("\"criteria\": [%s]".formatted("null,".repeat(30) + "null")))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("criteria:wrong-count");
    assertThat(careless.post("/policy/approvers", agreed("\"approvers\": 3")).expect(422).errors())
        .containsExactly("approvers:out-of-range");
    careless.post("/policy/criteria/EXIT", "{}").expectProblem(404, "not-found");
    assertThat(careless.get("/policy?version=77777").expect(400).errors())
        .containsExactly("version:unknown");
    assertThat(careless.get("/policy?version=-1").expect(400).errors())
        .containsExactly("version:malformed");
  }
}
