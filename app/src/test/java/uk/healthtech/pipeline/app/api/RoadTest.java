package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** An innovation goes all the way over HTTP, every exchange held against the description. */
class RoadTest extends OnTheRoad {
  private static final WorkingDays DAYS = Policy.INITIAL.workingDays();
  private static final Policy.Deadlines DEADLINES = Policy.INITIAL.deadlines();

  @Test
  void an_innovation_goes_from_proposal_to_a_live_adoption() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    ApiClient leadership = as(Role.LEADERSHIP, REGION);
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    ApiClient bradford = as(Role.TRUST_APPROVER, BRADFORD);

    Answer started = innovator.post("/innovations", PROPOSAL).expect(201);
    String id = started.json().path("id").asString();
    String at = "/innovations/" + id;
    assertThat(started.header("Location")).hasValue("/api/v1" + at);

    Answer submitted = innovator.post(at + "/submission", "").expect(200);
    JsonNode screening = shown(office, at, submitted).at("/waiting/0");
    assertThat(screening.path("action").asString()).isEqualTo("ACCEPT_PROPOSAL");
    assertThat(screening.path("dueOn").asString())
        .isEqualTo(DAYS.plus(today, DEADLINES.screening()).toString());
    assertThat(screening.path("dueness").asString()).isEqualTo("LATER");
    office.post(at + "/screening", decision("RETURN")).expect(200);
    innovator.patch(at + "/proposal", "{\"estimatedPeople\": 40000}").expect(200);
    innovator.post(at + "/submission", "").expect(200);
    office.post(at + "/screening", decision("ACCEPT")).expect(200);
    office.post(at + "/readiness", decision("PASS")).expectProblem(409, "criteria-unmet");
    declareStandards(at);
    office.post(at + "/readiness", decision("PASS")).expect(200);

    Answer requested = innovator.post(at + "/pilots", pilotAt(LEEDS)).expect(201);
    String pilot = at + "/pilots/" + requested.json().path("id").asString();
    bradford.post(pilot + "/approval", APPROVAL).expectProblem(404, "no-such-innovation");
    shown(bradford, at, innovator.post(at + "/pilots", pilotAt(BRADFORD)).expect(201));
    bradford.post(pilot + "/approval", APPROVAL).expectProblem(404, "no-such-pilot");
    bradford.get(pilot).expectProblem(404, "no-such-pilot");
    assertThat(
            as(Role.ADMINISTRATOR, REGION)
                .get("/attempts?outcome=HIDDEN&size=200")
                .response()
                .body())
        .contains(requested.json().path("id").asString());
    JsonNode decide = shown(leeds, pilot, requested).at("/waiting/0");
    assertThat(decide.path("dueOn").asString())
        .isEqualTo(DAYS.plus(today, DEADLINES.pilotDecision()).toString());
    leeds.post(pilot + "/approval", APPROVAL).expect(200);
    leeds.post(pilot + "/start", "").expect(200);
    leeds.post(pilot + "/readings", "{\"measure\": \"Readmissions\", \"value\": 11.2}").expect(200);
    leeds.post(pilot + "/completion", COMPLETION).expect(200);
    leadership.post(at + "/evaluation", leadershipDecision()).expect(200);

    Answer planned = leeds.post(at + "/adoptions", "{\"goLiveOn\": \"2040-12-01\"}").expect(201);
    String adoption = at + "/adoptions/" + planned.json().path("id").asString();
    assertThat(shown(leeds, adoption, planned).at("/waiting/0/dueOn").asString())
        .isEqualTo("2040-12-01");
    Answer live = leeds.post(adoption + "/live", "{\"sites\": [\"St James's\"]}").expect(200);
    leadership.post(at + "/scale", leadershipDecision()).expectProblem(409, "criteria-unmet");

    JsonNode shown = shown(leadership, at, live);
    assertThat(shown.path("phase").asString()).isEqualTo("DEPLOYMENT");
    assertThat(shown.at("/pilots/0/ending/findings/text").asString())
        .startsWith("Readmissions fell");
    assertThat(shown.at("/pilots/0/approval/conditions/0/text/text").asString())
        .isEqualTo("A weekly review.");
    assertThat(shown.path("decisions").valueStream().map(one -> one.path("meeting")))
        .anyMatch(
            meeting -> meeting.at("/agreed/0/name").asString("").equals("Test LEADERSHIP@QWO"));
    JsonNode history = leadership.get(at + "/history?size=200").expect(200).json();
    assertThat(history.path("entries").valueStream().map(e -> e.path("sentence").asString()))
        .allMatch(sentence -> sentence.startsWith("Test "))
        .hasSizeGreaterThan(14);
  }

  @Test
  void reads_show_their_own_write_and_answer_304_to_the_same_tag() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    Answer started = innovator.post("/innovations", PROPOSAL).expect(201);
    String at = "/innovations/" + started.json().path("id").asString();

    Answer shown = innovator.get(at + "?after=" + started.json().path("sequence")).expect(200);

    assertThat(shown.json().path("upToDate").asBoolean()).isTrue();
    assertThat(shown.header("Cache-Control")).hasValue("no-store");
    innovator.get(at, "If-None-Match", shown.tag()).expect(304);
    innovator.get(at + "/proposal", "If-None-Match", shown.tag()).expect(200);
    String part = innovator.get(at + "/proposal").expect(200).tag();
    innovator.get(at + "/proposal", "If-None-Match", part).expect(304);
  }

  @Test
  void another_viewers_tag_is_no_reason_for_304_but_its_version_counts() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    String at =
        "/innovations/"
            + innovator.post("/innovations", PROPOSAL).expect(201).json().path("id").asString();
    String after =
        "?after=" + innovator.post(at + "/submission", "").expect(200).json().path("sequence");
    String own = innovator.get(at + after).expect(200).tag();
    String others = office.get(at + after).expect(200).tag();

    assertThat(own).isNotEqualTo(others);
    innovator.get(at + after, "If-None-Match", others).expect(200);
    office.post(at + "/screening", decision("RETURN"), "If-Match", own).expect(200);
  }

  @Test
  void an_answer_that_is_behind_has_no_tag() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    Answer started = innovator.post("/innovations", PROPOSAL).expect(201);
    String at = "/innovations/" + started.json().path("id").asString();
    String tag = innovator.get(at + "?after=" + started.json().path("sequence")).tag();

    for (String path : List.of(at, at + "/proposal")) {
      Answer behind = innovator.get(path + "?after=999", "If-None-Match", tag).expect(200);
      assertThat(behind.json().path("upToDate").asBoolean()).isFalse();
      assertThat(behind.header("ETag")).isEmpty();
    }
  }

  @Test
  void numbers_are_kept_in_one_plain_form_and_every_read_model_follows() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String at = inTesting();
    String body = pilotAt(LEEDS).replace("14.5", "0e-50000").replace(": 10}", ": 1E+2}");
    String pilot =
        at
            + "/pilots/"
            + innovator.post(at + "/pilots", body).expect(201).json().path("id").asString();
    leeds.post(pilot + "/approval", APPROVAL).expect(200);
    leeds.post(pilot + "/start", "").expect(200);
    String after =
        leeds
            .post(pilot + "/readings", "{\"measure\": \"Readmissions\", \"value\": 0e-20000}")
            .expect(200)
            .json()
            .path("after")
            .asString();

    for (String list : List.of(pilot + "?after=", "/pilots?after=", at + "/history?after=")) {
      Answer shown = leeds.get(list + after).expect(200);
      assertThat(shown.json().path("upToDate").asBoolean()).as(list).isTrue();
    }
    assertThat(leeds.get(pilot).expect(200).response().body())
        .contains("\"baseline\":0,\"target\":100", "\"value\":0");
  }

  @Test
  void a_change_on_what_has_changed_since_is_refused() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    Answer started = innovator.post("/innovations", PROPOSAL).expect(201);
    String at = "/innovations/" + started.json().path("id").asString();
    String after = "?after=" + started.json().path("sequence");
    String tag = innovator.get(at + "/proposal" + after).expect(200).tag();

    innovator.patch(at + "/proposal", "{\"name\": \"Tidal\"}", "If-Match", tag).expect(200);
    innovator
        .patch(at + "/proposal", "{\"name\": \"Ebb\"}", "If-Match", tag)
        .expectProblem(412, "version-moved");
    innovator.patch(at + "/proposal", "{\"name\": \"Ebb\"}", "If-Match", "*").expect(200);
    innovator.patch(at + "/proposal", "{\"name\": \"Ebb\"}").expectProblem(409, "nothing-changed");
  }

  @Test
  void a_step_on_what_has_moved_on_since_is_refused() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    Answer started = innovator.post("/innovations", PROPOSAL).expect(201);
    String at = "/innovations/" + started.json().path("id").asString();
    String tag = innovator.get(at + "?after=" + started.json().path("sequence")).tag();

    Answer submitted = innovator.post(at + "/submission", "", "If-Match", tag).expect(200);
    as(Role.PROGRAMME_OFFICE, REGION)
        .post(at + "/screening", decision("RETURN"), "If-Match", tag)
        .expectProblem(412, "version-moved");
    String now = innovator.get(at + "?after=" + submitted.json().path("sequence")).tag();
    as(Role.PROGRAMME_OFFICE, REGION)
        .post(at + "/screening", decision("RETURN"), "If-Match", now)
        .expect(200);
  }

  @Test
  void sending_twice_under_one_key_does_it_once() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    String key = UUID.randomUUID().toString();

    Answer first = innovator.post("/innovations", PROPOSAL, "Idempotency-Key", key).expect(201);
    Answer second = innovator.post("/innovations", PROPOSAL, "Idempotency-Key", key).expect(201);

    assertThat(second.json()).isEqualTo(first.json());
    innovator
        .post("/innovations", PROPOSAL.replace("Tidal", "Ebb"), "Idempotency-Key", key)
        .expectProblem(422, "key-reused");
  }

  @Test
  void the_board_is_filtered_and_turned_page_by_page() {
    ApiClient innovator = as(Role.INNOVATOR, BRADFORD);
    List<String> made =
        List.of("Board One", "Board Two", "Board Three").stream()
            .map(name -> PROPOSAL.replace("Tidal Breath Monitor", name))
            .map(body -> innovator.post("/innovations", body).expect(201))
            .map(answer -> answer.json().path("after").asString())
            .toList();
    JsonNode first =
        innovator.get("/innovations?phase=DRAFT&size=2&after=" + made.getLast()).expect(200).json();
    JsonNode second =
        innovator
            .get("/innovations?phase=DRAFT&size=2&cursor=" + first.path("next").asString())
            .expect(200)
            .json();

    assertThat(first.path("innovations")).hasSize(2);
    assertThat(second.path("innovations")).isNotEmpty();
    assertThat(innovator.get("/innovations?stage=AT_SCALE").expect(200).json().path("innovations"))
        .isEmpty();
    assertThat(first.at("/innovations/0/owner/name").asString()).containsIgnoringCase("bradford");
  }

  @Test
  void organisations_are_found_by_code_words_and_region() {
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    JsonNode leeds = office.get("/organisations?ods=RR8").expect(200).json().at("/organisations/0");

    assertThat(leeds.path("regionTrust").asBoolean()).isTrue();
    assertThat(office.get("/organisations/" + leeds.path("id").asString()).expect(200).json())
        .isEqualTo(leeds);
    assertThat(
            office.get("/organisations?regionTrusts=true").expect(200).json().path("organisations"))
        .hasSizeGreaterThan(5);
    office.get("/organisations/" + UUID.randomUUID()).expectProblem(404, "no-such-organisation");
  }

  @Test
  void an_organisation_is_registered_once() {
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    String body =
        """
        {"name": "Aire Valley Devices Ltd", "kind": "COMPANY", "companyNumber": "01234567",
         "places": ["Leeds"], "source": "Companies House register", "sourceDate": "2026-03-02"}
        """;
    Answer registered = office.post("/organisations", body).expect(201);
    String at = registered.header("Location").orElseThrow().replace("/api/v1", "");

    assertThat(
            office
                .get(at + "?after=" + registered.json().path("sequence"))
                .expect(200)
                .json()
                .path("companyNumber")
                .asString())
        .isEqualTo("01234567");
    office.post("/organisations", body).expectProblem(409, "organisation-exists");
  }

  @Test
  void everybody_can_ask_who_they_are() {
    JsonNode me = as(Role.TRUST_APPROVER, LEEDS).get("/me").expect(200).json();

    assertThat(me.at("/account/name").asString()).isEqualTo("Test TRUST_APPROVER@RR8");
    assertThat(me.path("roleLabel").asString()).isEqualTo("trust approver");
    assertThat(me.at("/organisation/name").asString()).containsIgnoringCase("leeds");
  }
}
