package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** What a trust asks, decides, measures and reports of its pilot, over HTTP. */
class PilotsTest extends OnTheRoad {
  private static final String READING = "{\"measure\": \"Readmissions\", \"value\": 12.5}";

  @Test
  void a_question_stops_the_clock_until_it_is_answered() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    ApiClient bradford = as(Role.TRUST_APPROVER, BRADFORD);
    String pilot = requested(inTesting(), BRADFORD);

    Answer asked =
        bradford
            .post(pilot + "/questions", "{\"text\": \"How many hours a week does it take?\"}")
            .expect(201);
    assertThat(asked.header("Location")).hasValue("/api/v1" + pilot);
    JsonNode open = shown(innovator, pilot, asked);
    assertThat(actions(open, "waiting")).containsExactly("ANSWER_QUESTION", "APPROVE_PILOT");
    assertThat(open.at("/waiting/1/dueness").asString()).isEqualTo("PAUSED");
    assertThat(open.at("/waiting/1/dueOn").isNull()).isTrue();
    assertThat(actions(open, "allowed")).containsExactly("ANSWER_QUESTION");

    String question = pilot + "/questions/" + id(asked) + "/answer";
    bradford.post(question, "{\"text\": \"Two.\"}").expectProblem(403, "role-needed");
    Answer answered = innovator.post(question, "{\"text\": \"Two hours.\"}").expect(200);
    innovator.post(question, "{\"text\": \"Three.\"}").expectProblem(409, "question-answered");

    JsonNode settled = shown(bradford, pilot, answered);
    assertThat(settled.at("/pilot/questions/0/answer/text").asString()).isEqualTo("Two hours.");
    assertThat(settled.at("/waiting/0/dueness").asString()).isEqualTo("LATER");
    assertThat(actions(settled, "allowed"))
        .contains("ASK_QUESTION", "APPROVE_PILOT", "DECLINE_PILOT");
    bradford.post(pilot + "/refusal", because("No staff for it.")).expect(200);
  }

  @Test
  void two_people_approve_where_the_policy_at_the_request_asked_for_it() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    ApiClient second = asSecond(Role.TRUST_APPROVER, LEEDS);
    String at = inTesting();
    approvers(2);
    String pilot;
    try {
      pilot = requested(at, LEEDS);
    } finally {
      approvers(1);
    }

    Answer proposed = leeds.post(pilot + "/approval", APPROVAL).expect(200);
    JsonNode half = shown(second, pilot, proposed);
    assertThat(half.at("/pilot/status").asString()).isEqualTo("PART_APPROVED");
    assertThat(half.at("/pilot/approvers").asInt()).isEqualTo(2);
    assertThat(actions(half, "allowed")).contains("CONFIRM_APPROVAL");
    assertThat(actions(shown(leeds, pilot, proposed), "allowed"))
        .doesNotContain("CONFIRM_APPROVAL");
    leeds.post(pilot + "/start", "").expectProblem(409, "pilot-is");
    String terms = second.get(pilot).expect(200).tag();
    leeds
        .post(pilot + "/confirmation", "", "If-Match", terms)
        .expectProblem(403, "second-person-needed");
    second.post(pilot + "/confirmation", "").expectProblem(428, "version-needed");
    second.post(pilot + "/confirmation", "", "If-Match", "*").expectProblem(428, "version-needed");
    leeds.post(pilot + "/approval", APPROVAL.replace("2040-12-01", "2040-11-30")).expect(200);
    second.post(pilot + "/confirmation", "", "If-Match", terms).expectProblem(412, "version-moved");

    String seen = second.get(pilot).expect(200).tag();
    Answer confirmed = second.post(pilot + "/confirmation", "", "If-Match", seen).expect(200);
    JsonNode whole = shown(leeds, pilot, confirmed).path("pilot");
    assertThat(whole.path("status").asString()).isEqualTo("APPROVED");
    assertThat(whole.path("lapsed").asBoolean()).isFalse();
    assertThat(whole.at("/approval/by").valueStream().map(person -> person.path("name").asString()))
        .containsExactly("Test TRUST_APPROVER@RR8", "Test TRUST_APPROVER@RR8 too");
    assertThat(whole.at("/approval/clinicalLead").asString())
        .isEqualTo("Consultant in respiratory medicine");
    leeds.post(pilot + "/start", "").expect(200);
  }

  @Test
  void a_reading_is_recorded_once_a_day_and_put_right_with_a_reason() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String pilot = running(inTesting());
    leeds.post(pilot + "/readings", READING).expect(200);
    leeds.post(pilot + "/readings", READING).expectProblem(409, "reading-exists");

    Answer corrected =
        leeds.post(pilot + "/readings/correction", correction(today, "\"value\": 11")).expect(200);
    JsonNode reading = shown(leeds, pilot, corrected).at("/pilot/readings/0");
    assertThat(reading.path("value").asInt()).isEqualTo(11);
    assertThat(reading.path("corrected").asBoolean()).isTrue();
    leeds
        .post(pilot + "/readings/correction", correction(today.minusDays(9), "\"value\": 11"))
        .expectProblem(409, "no-such-reading");

    Answer removed =
        leeds
            .post(pilot + "/readings/correction", correction(today, "\"value\": null"))
            .expect(200);
    assertThat(shown(leeds, pilot, removed).at("/pilot/readings")).isEmpty();
  }

  @Test
  void a_serious_incident_suspends_and_must_be_resolved_before_the_pilot_resumes() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String pilot = running(inTesting());

    Answer raised =
        leeds
            .post(
                pilot + "/incidents",
                "{\"severity\": \"SERIOUS\", \"what\": \"No alert came for a whole night.\"}")
            .expect(201);
    JsonNode halted = shown(leeds, pilot, raised).path("pilot");
    assertThat(halted.path("status").asString()).isEqualTo("SUSPENDED");
    assertThat(halted.at("/halt/incident").asString()).isEqualTo(id(raised));
    leeds
        .post(pilot + "/resumption", because("All well."))
        .expectProblem(409, "incidents-unresolved");

    String resolution = pilot + "/incidents/" + id(raised) + "/resolution";
    leeds.post(resolution, "{\"resolution\": \"A new gateway.\"}").expect(200);
    leeds.post(resolution, "{\"resolution\": \"Again.\"}").expectProblem(409, "incident-resolved");
    Answer resumed = leeds.post(pilot + "/resumption", because("All well.")).expect(200);
    JsonNode running = shown(leeds, pilot, resumed).path("pilot");
    assertThat(running.path("status").asString()).isEqualTo("RUNNING");
    assertThat(running.path("halt").isNull()).isTrue();
    assertThat(running.at("/incidents/0/resolution/text").asString()).isEqualTo("A new gateway.");
  }

  @Test
  void a_pilot_is_suspended_for_a_reason_and_stopped_early() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String pilot = running(inTesting());
    leeds.post(pilot + "/suspension", because("The ward moves house.")).expect(200);
    Answer stopped = leeds.post(pilot + "/stop", because("It has no room for it.")).expect(200);

    JsonNode ended = shown(leeds, pilot, stopped).path("pilot");
    assertThat(ended.path("status").asString()).isEqualTo("STOPPED");
    assertThat(ended.at("/ending/reason/text").asString()).isEqualTo("It has no room for it.");
    assertThat(ended.at("/ending/findings").isNull()).isTrue();
    leeds.post(pilot + "/start", "").expectProblem(409, "pilot-is");
  }

  @Test
  void a_change_on_a_pilot_that_has_moved_is_refused() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String pilot = requested(inTesting(), LEEDS);
    Answer asked = leeds.post(pilot + "/questions", "{\"text\": \"Is it ready?\"}").expect(201);
    String tag =
        leeds.get(pilot + "?after=" + asked.json().path("after").asString()).expect(200).tag();
    leeds
        .post(pilot + "/questions", "{\"text\": \"How heavy is it?\"}", "If-Match", tag)
        .expect(201);
    leeds.post(pilot + "/approval", APPROVAL, "If-Match", tag).expectProblem(412, "version-moved");
  }

  @Test
  void one_key_asks_and_reports_once() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String pilot = requested(inTesting(), LEEDS);
    String key = UUID.randomUUID().toString();
    String body = "{\"text\": \"How heavy is it?\"}";
    Answer first = leeds.post(pilot + "/questions", body, "Idempotency-Key", key).expect(201);
    Answer again = leeds.post(pilot + "/questions", body, "Idempotency-Key", key).expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(shown(leeds, pilot, again).at("/pilot/questions")).hasSize(1);
  }

  @Test
  void mistakes_are_told_at_their_field() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS).careless();
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS).careless();
    String at = inTesting();
    String asked =
        pilotAt(LEEDS)
            .replace("\"DECREASE\"", "\"SIDEWAYS\"")
            .replace("\"population\": \"Adults with COPD\",", "");
    assertThat(innovator.post(at + "/pilots", asked).expectProblem(422, "fields-invalid").errors())
        .containsExactlyInAnyOrder("measures[0].direction:not-one-of", "population:missing");

    String pilot = requested(at, LEEDS);
    assertErrors(
        leeds.post(
            pilot + "/approval",
            "{\"conditions\": [{\"dueOn\": \"soon\"}, null], \"startBy\": \"2040-12-01\"}"),
        "conditions[0].text:missing",
        "conditions[0].dueOn:malformed",
        "conditions[1].text:missing",
        "clinicalLead:missing");
    assertErrors(
        leeds.post(pilot + "/approval", "{\"conditions\": [\"A weekly review.\"]}"),
        "conditions[0]:malformed");
    assertErrors(
        leeds.post(pilot + "/incidents", "{\"severity\": \"BAD\"}"),
        "severity:not-one-of",
        "what:missing");
    assertErrors(
        leeds.post(pilot + "/readings/correction", "{\"value\": \"9\"}"), "value:malformed");
    assertErrors(leeds.post(pilot + "/questions", "{}"), "text:missing");
    assertErrors(leeds.post(pilot + "/refusal", "{}"), "reason:missing");
    assertErrors(
        leeds.post(pilot + "/approval", APPROVAL.replace("\"2040-12-01\"", "\"2020-12-01\"")),
        "startBy:too-early");
  }

  @Test
  void what_is_not_there_is_not_found() {
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String at = inTesting();
    String pilot = running(at);
    String nothing = UUID.randomUUID().toString();
    String answer = "{\"text\": \"Two hours.\"}";
    String open = requested(at, BRADFORD);

    innovator
        .post(open + "/questions/" + nothing + "/answer", answer)
        .expectProblem(404, "no-such-entry");
    leeds
        .post(pilot + "/incidents/" + nothing + "/resolution", "{\"resolution\": \"Done.\"}")
        .expectProblem(404, "no-such-entry");
    leeds
        .careless()
        .post(pilot + "/incidents/x/resolution", "{\"resolution\": \"Done.\"}")
        .expectProblem(404, "no-such-entry");
  }

  @Test
  void a_pilot_of_another_trust_is_answered_as_one_that_is_not_there() {
    ApiClient bradford = as(Role.TRUST_APPROVER, BRADFORD);
    String at = inTesting();
    String pilot = requested(at, LEEDS);
    shown(bradford, at, as(Role.INNOVATOR, LEEDS).post(at + "/pilots", pilotAt(BRADFORD)));
    String nothing = UUID.randomUUID().toString();
    String known = pilot.substring(pilot.lastIndexOf('/') + 1);

    for (String[] headers : new String[][] {{}, {"If-Match", "\"12\""}}) {
      Answer hidden =
          bradford.post(pilot + "/start", "", headers).expectProblem(404, "no-such-pilot");
      Answer absent =
          bradford
              .post(at + "/pilots/" + nothing + "/start", "", headers)
              .expectProblem(404, "no-such-pilot");
      assertThat(hidden.response().body().replace(known, nothing))
          .isEqualTo(absent.response().body());
    }
    assertThat(
            as(Role.ADMINISTRATOR, REGION)
                .get("/attempts?outcome=NotYourOrganisation&size=200")
                .expect(200)
                .response()
                .body())
        .contains(known);
  }

  private static List<String> actions(JsonNode shown, String list) {
    return shown.path(list).valueStream().map(one -> one.path("action").asString()).toList();
  }

  private static void assertErrors(Answer answer, String... errors) {
    assertThat(answer.expectProblem(422, "fields-invalid").errors())
        .containsExactlyInAnyOrder(errors);
  }

  private static String correction(LocalDate takenOn, String value) {
    return """
        {"measure": "Readmissions", "takenOn": "%s", %s, "reason": "Counted twice."}
        """
        .formatted(takenOn, value);
  }

  private void approvers(int people) {
    as(Role.LEADERSHIP, REGION)
        .post(
            "/policy/approvers",
            """
            {"approvers": %d, "reason": "The trusts asked for it.", "meeting": %s}
            """
                .formatted(people, meeting()))
        .expect(200);
  }
}
