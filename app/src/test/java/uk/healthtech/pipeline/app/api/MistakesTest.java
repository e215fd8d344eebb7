package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** Bad input gets a clear answer that keeps to the description, and changes nothing. */
class MistakesTest extends RunningService {
  private static final String NOBODY = UUID.randomUUID().toString();

  private ApiClient innovator;
  private ApiClient leadership;

  @BeforeEach
  void people() {
    innovator = as(Role.INNOVATOR, LEEDS).careless();
    leadership = as(Role.LEADERSHIP, REGION).careless();
  }

  private Answer start(String body, String... headers) {
    return innovator.post("/innovations", body, headers);
  }

  @Test
  void all_broken_rules_are_told_at_once() {
    Answer answer =
        start(
                """
                {"name": "", "summary": "short", "category": "MAGIC", "problem": "\\u0000\\u0001 and more",
                 "occurredOn": "31/03/2026"}
                """)
            .expectProblem(422, "fields-invalid");

    assertThat(answer.errors())
        .containsExactly(
            "name:missing",
            "summary:too-short",
            "category:not-one-of",
            "problem:unreadable-characters",
            "occurredOn:malformed");
  }

  @Test
  void fields_that_nobody_knows_are_all_named_with_their_path() {
    Answer answer =
        innovator
            .post(
                "/innovations/" + NOBODY + "/pilots",
                "{\"where\": [1], \"measures\": [{\"nmae\": {\"a\": 1}, \"unit\": \"x\"}]}")
            .expectProblem(422, "fields-invalid");

    assertThat(answer.errors())
        .containsExactly("where:not-known-here", "measures[0].nmae:not-known-here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": 5}",
        "{\"name\": true}",
        "{\"name\": 1.5}",
        "{\"name\": [\"x\"]}",
        "{\"name\": {\"x\": 1}}"
      })
  void a_value_of_the_wrong_type_is_not_turned_into_another(String body) {
    assertThat(start(body).expectProblem(422, "fields-invalid").errors())
        .containsExactly("name:malformed");
  }

  @Test
  void wrong_types_within_lists_are_found_where_they_are() {
    String at = "/innovations/" + NOBODY + "/pilots";

    assertThat(innovator.post(at, "{\"people\": \"12\"}").errors())
        .containsExactly("people:malformed");
    assertThat(innovator.post(at, "{\"measures\": [{\"baseline\": \"12\"}]}").errors())
        .containsExactly("measures[0].baseline:malformed");
    assertThat(innovator.post(at, "{\"measures\": 3}").errors())
        .containsExactly("measures:malformed");
    assertThat(innovator.post(at, "{\"measures\": [3]}").errors())
        .containsExactly("measures[0]:malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400000000", "-1e400000000", "1e-400000000", "99999999999999", "12.5"})
  void numbers_beyond_all_reason_are_refused_at_once(String number) {
    Answer answer =
        innovator
            .post("/innovations/" + NOBODY + "/pilots", "{\"people\": " + number + "}")
            .expectProblem(422, "fields-invalid");

    assertThat(answer.errors()).anyMatch(error -> error.startsWith("people:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400000000",
        "1e-400000000",
        "1e12",
        "-1e12",
        "0.0000001",
        "999999999999.9999999"
      })
  void measures_and_readings_beyond_all_reason_are_refused_by_name(String number) {
    assertThat(measured(number).expectProblem(422, "fields-invalid").errors())
        .anyMatch(error -> error.startsWith("measures[0].baseline:"))
        .anyMatch(error -> error.startsWith("measures[0].target:"));
    assertThat(read(number).expectProblem(422, "fields-invalid").errors())
        .anyMatch(error -> error.startsWith("value:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0e-50000", "0e400000000", "0.000", "-0", "1E+2", "-999999999999.999999", "1e-6"})
  void other_ways_to_write_a_number_are_that_number(String number) {
    // Nothing else is there, so only the number could be at fault.
    assertThat(measured(number).expectProblem(422, "fields-invalid").errors())
        .isNotEmpty()
        .noneMatch(error -> error.contains("baseline") || error.contains("target"));
    assertThat(read(number).expectProblem(422, "fields-invalid").errors())
        .isNotEmpty()
        .noneMatch(error -> error.startsWith("value:"));
  }

  private Answer measured(String number) {
    return innovator.post(
        "/innovations/" + NOBODY + "/pilots",
        "{\"measures\": [{\"baseline\": %s, \"target\": %s}]}".formatted(number, number));
  }

  private Answer read(String number) {
    return innovator.post(
        "/innovations/" + NOBODY + "/pilots/" + NOBODY + "/readings",
        "{\"value\": %s}".formatted(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000@example.org", "a@exam\\u0007ple.org", "\\uD800@example.org"})
  void an_address_with_characters_that_nobody_can_read_is_malformed(String email) {
    assertThat(
            as(Role.PROGRAMME_OFFICE, REGION)
                .careless()
                .post("/accounts", "{\"name\": \"Nina\", \"email\": \"%s\"}".formatted(email))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("email:malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "\"text\"",
        "{} {}",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{\"name\": \"\\uD800\"",
        "{'name': 'x'}",
        "\u0001"
      })
  void what_is_no_json_object_is_told_so(String body) {
    start(body).expectProblem(400, "malformed-json");
  }

  @Test
  void nesting_without_end_is_malformed() {
    start("{\"name\": " + "[".repeat(100_000) + "}").expectProblem(400, "malformed-json");
    start("[".repeat(100_000)).expectProblem(400, "malformed-json");
  }

  @Test
  void half_characters_are_unreadable() {
    assertThat(start("{\"name\": \"ab\\uD800cd\"}").expectProblem(422, "fields-invalid").errors())
        .containsExactly("name:unreadable-characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "standards:{\"kind\": [1]}:kind:malformed",
        "standards:{\"detail\": [1]}:detail:malformed",
        "standards:{\"detail\": {\"areasMet\": {\"a\": 1}}}:detail.areasMet:malformed",
        "standards:{\"detail\": {\"areasMet\": [1]}}:detail.areasMet[0]:malformed",
        "evidence:{\"digest\": 12}:digest:malformed",
        "readiness:{\"conditions\": {\"text\": \"x\"}}:conditions:malformed",
        "readiness:{\"conditions\": [\"x\"]}:conditions[0]:malformed",
        "readiness:{\"conditions\": [{\"txt\": \"x\"}]}:conditions[0].txt:not-known-here",
        "readiness:{\"waivers\": [{\"criterion\": 1}]}:waivers[0].criterion:malformed",
        "readiness:{\"policy\": \"1\"}:policy:malformed",
        "evaluation:{\"meeting\": \"LG\"}:meeting:malformed",
        "evaluation:{\"meeting\": {\"agreed\": \"all\"}}:meeting.agreed:malformed",
        "step-back:{\"meeting\": {\"held\": 1}}:meeting.held:not-known-here",
        "hold:{\"reason\": {}}:reason:malformed",
        "transfer:{\"to\": 1}:to:malformed",
        "collaborators:{\"collaborator\": []}:collaborator:malformed",
        "publication/agreement:{\"agreed\": true}:agreed:not-known-here"
      })
  void a_wrong_type_or_name_is_told_at_its_path(String given) {
    int body = given.indexOf(':');
    int field = given.indexOf(':', given.lastIndexOf('}'));

    assertThat(
            innovator
                .post(
                    "/innovations/" + NOBODY + "/" + given.substring(0, body),
                    given.substring(body + 1, field))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(given.substring(field + 1));
  }

  static Stream<byte[]> notUtf8() {
    return Stream.of(
        "{\"name\": \"Caf\u00e9 Monitor\"}".getBytes(StandardCharsets.ISO_8859_1),
        "{\"name\": \"Monitor\"}".getBytes(StandardCharsets.UTF_16),
        "{\"name\": \"Monitor\"}".getBytes(StandardCharsets.UTF_16LE),
        new byte[] {(byte) 0xc0, (byte) 0x80});
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void other_encodings_than_utf8_are_told_so(byte[] body) {
    innovator.ask("POST", "/innovations", body).expectProblem(400, "wrong-encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
        "application/json;charset=ISO-8859-1",
        "application/json; charset=utf-16"
      })
  void other_content_types_than_json_are_told_so(String type) {
    start("{\"name\": \"Monitor\"}", "Content-Type", type).expectProblem(415, "wrong-content-type");
  }

  @Test
  void a_content_type_that_is_none_is_told_so() {
    start("{\"name\": \"Monitor\"}", "Content-Type", "nonsense")
        .expectProblem(415, "wrong-content-type");
  }

  @Test
  void a_body_too_large_is_told_so() {
    start("{\"name\": \"" + "x".repeat(256 * 1024) + "\"}").expectProblem(413, "body-too-large");
  }

  @Test
  void a_body_just_small_enough_is_read() {
    assertThat(
            start("{\"name\": \"" + "x".repeat(255 * 1024) + "\"}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("name:too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-1-1-1-1", "5b0f2b5a6d0e8f6e9a3b2f1c5d7e9a10", "%20"})
  void an_id_that_is_none_leads_to_nothing(String id) {
    Answer read = innovator.get("/innovations/" + id);
    Answer written = innovator.post("/innovations/" + id + "/submission", "");

    assertThat(read.status()).isIn(400, 404);
    assertThat(written.status()).isIn(400, 404);
  }

  @Test
  void an_id_of_nothing_leads_to_nothing() {
    innovator.get("/innovations/" + NOBODY).expectProblem(404, "no-such-innovation");
    innovator.get("/innovations/" + NOBODY + "/history").expectProblem(404, "no-such-innovation");
    innovator
        .post("/innovations/" + NOBODY + "/submission", "")
        .expectProblem(404, "no-such-innovation");
    innovator.get("/innovations/" + NOBODY + "/pilots/x").expectProblem(404, "no-such-pilot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=0:size:out-of-range",
        "size=201:size:out-of-range",
        "size=x:size:malformed",
        "size=-1:size:malformed",
        "size=1&size=2:size:repeated",
        "cursor=x:cursor:malformed",
        "after=x:after:malformed",
        "after=------------------------------------%3A1:after:malformed",
        "stage=NOWHERE:stage:not-one-of",
        "owner=x:owner:malformed",
        "stages=TESTING:stages:not-known-here"
      })
  void a_parameter_that_breaks_its_rule_is_named(String given) {
    String[] parts = given.split(":", 2);

    assertThat(
            innovator
                .get("/innovations?" + parts[0])
                .expectProblem(400, "invalid-parameter")
                .errors())
        .containsExactly(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"x\"", "W/\"7\"", "\"1\", \"2\"", "\"", "\"7.3\""})
  void an_if_match_that_is_no_tag_of_a_part_is_told_so(String tag) {
    innovator
        .patch("/innovations/" + NOBODY + "/proposal", "{\"name\": \"Ebb\"}", "If-Match", tag)
        .expectProblem(400, "invalid-header");
  }

  @Test
  void an_if_match_on_something_new_is_told_so() {
    start("{\"name\": \"Monitor\"}", "If-Match", "\"7\"").expectProblem(400, "invalid-header");
  }

  @Test
  void an_idempotency_key_of_the_wrong_form_is_told_so() {
    start("{\"name\": \"Monitor\"}", "Idempotency-Key", "with space")
        .expectProblem(400, "invalid-header");
    start("{\"name\": \"Monitor\"}", "Idempotency-Key", "x".repeat(101))
        .expectProblem(400, "invalid-header");
    start("{\"name\": \"Monitor\"}", "Idempotency-Key", "one", "Idempotency-Key", "two")
        .expectProblem(400, "invalid-header");
  }

  @Test
  void a_stranger_is_asked_to_sign_in() {
    ApiClient stranger = stranger().careless();

    assertThat(
            stranger
                .get("/innovations")
                .expectProblem(401, "not-signed-in")
                .header("WWW-Authenticate"))
        .hasValue("Bearer");
    stranger.as("hpt_nonsense").get("/me").expectProblem(401, "not-signed-in");
    stranger.post("/innovations", "{").expectProblem(401, "not-signed-in");
    stranger.get("/nowhere").expectProblem(401, "not-signed-in");
  }

  @Test
  void unknown_addresses_and_methods_are_told_so() {
    innovator.get("/nowhere").expectProblem(404, "not-found");
    Answer wrong = innovator.ask("PUT", "/innovations", "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.expectProblem(405, "method-not-allowed").header("Allow")).isPresent();
    innovator.get("/me", "Accept", "image/png").expectProblem(406, "not-acceptable");
  }

  @Test
  void a_role_that_may_not_is_told_which_may() {
    JsonNode problem =
        leadership
            .post("/innovations", "{\"name\": \"Monitor\"}")
            .expectProblem(403, "role-needed")
            .json();

    assertThat(problem.path("detail").asString()).isEqualTo("That takes the role innovator.");
    assertThat(problem.at("/facts/roles/0").asString()).isEqualTo("INNOVATOR");
  }

  @Test
  void a_refusal_at_the_wrong_time_says_when_it_is_possible() {
    String id =
        start(
                """
                {"name": "Early Bird", "summary": "Something that comes too early.",
                 "category": "MHEALTH", "problem": "Some things are tried before their time.",
                 "howItWorks": "It rises before everybody else does.", "careSettings": ["HOME"],
                 "mainPurpose": "PREDICT", "population": "Early risers"}\
                """)
            .expect(201)
            .json()
            .path("id")
            .asString();
    String after =
        innovator
            .post("/innovations/" + id + "/submission", "{}")
            .expect(200)
            .json()
            .path("after")
            .asString();
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    // A draft is hidden from them, so they hear of it only once the submission can be read.
    office.get("/innovations/" + id + "?after=" + after).expect(200);
    JsonNode problem =
        office
            .careless()
            .post(
                "/innovations/" + id + "/readiness",
                "{\"decision\": \"PASS\", \"reason\": \"Too early.\"}")
            .expectProblem(409, "not-in-this-phase")
            .json();

    assertThat(problem.path("detail").asString())
        .isEqualTo(
            "Nobody can pass the readiness gate while the innovation is waiting for screening."
                + " It must be in development.");
    assertThat(problem.at("/facts/now").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void the_rules_of_the_command_side_are_told_as_fields_too() {
    assertThat(
            start("{\"name\": \"Monitor\", \"occurredOn\": \"2099-01-01\"}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("occurredOn:in-future");
  }

  @Test
  void attempts_are_on_record_for_those_who_answer_for_the_service() {
    innovator.get("/attempts").expectProblem(403, "role-needed");
    as(Role.TRUST_APPROVER, BRADFORD)
        .careless()
        .post("/innovations", "{\"name\": \"Monitor\"}")
        .expectProblem(403, "role-needed");
    start("{\"name\": \"\"}").expectProblem(422, "fields-invalid");
    String draft = start("{\"name\": \"Hidden One\"}").expect(201).json().path("id").asString();
    innovator.get("/innovations/" + draft + "?after=0").expect(200);
    as(Role.INNOVATOR, BRADFORD)
        .get("/innovations/" + draft)
        .expectProblem(404, "no-such-innovation");
    stranger().careless().get("/me").expect(401);

    JsonNode attempts =
        as(Role.ADMINISTRATOR, REGION)
            .get("/attempts?size=200")
            .expect(200)
            .json()
            .path("attempts");

    assertThat(
            attempts
                .valueStream()
                .map(one -> one.path("what").asString() + " " + one.path("outcome").asString()))
        .contains(
            "GET /api/v1/attempts DENIED",
            "StartProposal RoleNeeded",
            "POST /api/v1/innovations INVALID",
            "GET /api/v1/innovations/{innovation} HIDDEN");
    // Strangers are counted by the minute, so theirs need not be among the newest.
    assertThat(leadership.get("/attempts?outcome=UNAUTHENTICATED").json().path("attempts"))
        .isNotEmpty();
    JsonNode first = leadership.get("/attempts?size=1&outcome=RoleNeeded").expect(200).json();
    assertThat(first.path("attempts")).hasSize(1);
    leadership.get("/attempts?size=1&cursor=" + first.path("next").asString("0")).expect(200);
    leadership.get("/attempts?cursor=x").expectProblem(400, "invalid-parameter");
  }
}
