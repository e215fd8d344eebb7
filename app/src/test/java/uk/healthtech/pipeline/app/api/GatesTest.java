package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** What gates ask for, how a criterion is waived, and what becomes of conditions. */
class GatesTest extends OnTheRoad {
  private ApiClient office;
  private ApiClient leadership;

  @BeforeEach
  void people() {
    office = as(Role.PROGRAMME_OFFICE, REGION);
    leadership = as(Role.LEADERSHIP, REGION);
  }

  private String inDevelopment() {
    String at = submitted();
    Answer accepted = office.post(at + "/screening", decision("ACCEPT")).expect(200);
    shown(office, at, accepted); // only those who can read of it hear why they are refused
    return at;
  }

  private static String passing(String conditions, String waivers) {
    return """
    {"decision": "PASS", "reason": "Sound and needed.",
     "conditions": [%s], "waivers": [%s]}
    """
        .formatted(conditions, waivers);
  }

  private static String waiver(String criterion) {
    return "{\"criterion\": \"%s\", \"reason\": \"It comes before the pilot.\"}"
        .formatted(criterion);
  }

  private static JsonNode criterion(JsonNode innovation, String id) {
    return innovation
        .at("/gate/criteria")
        .valueStream()
        .filter(one -> one.path("criterion").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_open_gate_says_what_is_met_by_what_and_what_would_meet_the_rest() {
    String at = submitted();
    Answer accepted = office.post(at + "/screening", decision("ACCEPT")).expect(200);

    JsonNode before = shown(office, at, accepted);

    assertThat(before.at("/gate/gate").asString()).isEqualTo("READINESS");
    JsonNode mark = criterion(before, "device-mark");
    assertThat(mark.path("met").asBoolean()).isFalse();
    assertThat(mark.at("/check/type").asString()).isEqualTo("HOLDS_STANDARD");
    assertThat(mark.path("says").asString())
        .isEqualTo(
            "It has to hold this in full and unexpired, or say why it does not apply: UKCA or CE"
                + " mark.");
    assertThat(criterion(before, "evidence").path("says").asString())
        .startsWith("It needs 1 on record and has 0. What counts: ");

    declareStandards(at);
    Answer passed = office.post(at + "/readiness", passing("", "")).expect(200);

    JsonNode decided = shown(leadership, at, passed).at("/decisions/1");
    assertThat(decided.path("gate").asString()).isEqualTo("READINESS");
    assertThat(decided.path("policy").isNumber()).isTrue();
    assertThat(decided.at("/criteria/2/by/0/name").asString())
        .isEqualTo("Forty people for a winter");
    assertThat(decided.at("/by/name").asString()).isEqualTo("Test PROGRAMME_OFFICE@QWO");
  }

  @Test
  void an_unmet_criterion_is_passed_over_by_those_who_may_with_a_reason() {
    String at = inDevelopment();
    JsonNode facts =
        office
            .post(at + "/readiness", passing("", waiver("dspt")))
            .expectProblem(409, "criteria-unmet")
            .json()
            .path("facts");
    assertThat(facts.at("/criteria/0"))
        .isEqualTo(criterion(office.get(at).expect(200).json(), "device-mark"));
    assertThat(
            office
                .post(at + "/readiness", passing("", waiver("no-such-criterion")))
                .expectProblem(422, "fields-invalid")
                .errors())
        .anyMatch(error -> error.startsWith("waivers[0].criterion:"));

    Answer passed =
        office
            .post(
                at + "/readiness",
                passing(
                    "", waiver("device-mark") + "," + waiver("dspt") + "," + waiver("evidence")))
            .expect(200);

    JsonNode decided = shown(office, at, passed).at("/decisions/1");
    assertThat(decided.at("/waivers/0/criterion").asString()).isEqualTo("device-mark");
    assertThat(decided.at("/waivers/0/reason/text").asString())
        .isEqualTo("It comes before the pilot.");
    // The evaluation gate's first criterion is nobody's to waive.
    leadership
        .post(
            at + "/evaluation",
            leadershipDecision()
                .replace(
                    "\"meeting\"",
                    "\"waivers\": [%s], \"meeting\"".formatted(waiver("completed-pilot"))))
        .expectProblem(403, "waiver-not-yours");
  }

  @Test
  void a_condition_is_met_extended_or_breached_by_those_who_gave_it() {
    String at = inDevelopment();
    declareStandards(at);
    Answer passed =
        office
            .post(
                at + "/readiness",
                passing(
                    """
                    {"text": "The safety case covers use at home.", "dueOn": "2040-06-30"},
                    {"text": "The leaflet is in plain English.", "dueOn": "2040-06-30"}
                    """,
                    ""))
            .expect(200);
    JsonNode conditions = shown(office, at, passed).path("conditions");
    String first = at + "/conditions/" + conditions.at("/0/id").asString();
    String second = at + "/conditions/" + conditions.at("/1/id").asString();
    String tag = "\"" + conditions.at("/0/version") + "\"";

    leadership.post(first + "/met", because("Not ours to say.")).expectProblem(403, "role-needed");
    office
        .post(
            first + "/extension",
            "{\"dueOn\": \"2040-09-30\", \"reason\": \"The audit was postponed.\"}",
            "If-Match",
            tag)
        .expect(200);
    office
        .post(first + "/met", because("It was read."), "If-Match", tag)
        .expectProblem(412, "version-moved");
    office.post(first + "/met", because("It was read.")).expect(200);
    office.post(first + "/met", because("Again.")).expectProblem(409, "condition-is");
    Answer last = office.post(second + "/breach", because("Nobody could read it.")).expect(200);

    JsonNode now = shown(office, at, last);
    assertThat(now.at("/conditions/0/status").asString()).isEqualTo("MET");
    assertThat(now.at("/conditions/0/dueOn").asString()).isEqualTo("2040-09-30");
    assertThat(now.at("/conditions/1/broken").asBoolean()).isTrue();
    assertThat(criterion(now, "conditions-kept").path("says").asString())
        .isEqualTo("Breached or overdue: the condition “The leaflet is in plain English.”.");
    office
        .post(at + "/conditions/" + UUID.randomUUID() + "/met", because("Which one?"))
        .expectProblem(404, "no-such-part");
  }

  @Test
  void a_gate_that_is_not_passed_is_a_decision_too_and_leadership_names_its_meeting() {
    String at = inDevelopment();
    office.post(at + "/deferral", because("The safety case is not there yet.")).expect(200);
    declareStandards(at);
    office.post(at + "/readiness", because("It is there now.")).expect(200);
    assertThat(
            leadership
                .post(at + "/step-back", because("The safety case has gone."))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("meeting:missing");
    office.post(at + "/step-back", because("Not ours.")).expectProblem(403, "role-needed");
    Answer back =
        leadership
            .post(
                at + "/step-back",
                "{\"reason\": \"The safety case has gone.\", \"meeting\": %s}".formatted(meeting()))
            .expect(200);

    JsonNode shown = shown(office, at, back);
    assertThat(shown.path("phase").asString()).isEqualTo("DEVELOPMENT");
    assertThat(shown.at("/decisions/1/decision").asString()).isEqualTo("GateDeferred");
    assertThat(shown.at("/decisions/3/decision").asString()).isEqualTo("SentBack");
  }

  @Test
  void what_is_wrong_with_a_verdict_is_named_where_it_stands() {
    String at = inDevelopment();

    assertThat(
            office
                .careless()
                .post(
                    at + "/readiness",
                    """
                    {"decision": "MAYBE", "conditions": [{"text": "x", "dueOn": "soon"}, null],
                     "waivers": [{"criterion": "Not A Name", "reason": ""}], "policy": 1.5,
                     "occurredOn": "never"}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "decision:not-one-of",
            "reason:missing",
            "conditions[0].text:too-short",
            "conditions[0].dueOn:malformed",
            "conditions[1].text:missing",
            "conditions[1].dueOn:missing",
            "waivers[0].criterion:malformed",
            "waivers[0].reason:missing",
            "policy:malformed",
            "occurredOn:malformed");
    assertThat(
            office
                .careless()
                .post(
                    at + "/screening",
                    """
                    {"decision": "RETURN", "reason": "Not clear.", "policy": 0, "waivers": []}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("waivers:not-known-here", "policy:not-known-here");
    office
        .post(
            at + "/readiness",
            "{\"decision\": \"PASS\", \"reason\": \"By an old policy.\", \"policy\": 99}")
        .expectProblem(409, "policy-moved");
  }
}
