package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** The standards and evidence that a trust will ask for. */
class StandardsTest extends OnTheRoad {
  private static final String MARK =
      """
      {"kind": "DEVICE_MARK", "status": "HELD", "number": "GB 1", "issuedOn": "2026-01-12",
       "expiresOn": "%s",
       "detail": {"mark": "UKCA", "deviceClass": "IIA", "legalBasis": "UK MDR 2002"}}
      """;
  private static final String EVIDENCE =
      """
      {"kind": "REAL_WORLD", "study": "SERVICE_EVALUATION", "title": "%s",
       "reference": "10.1000/182", "digest": "%s"}
      """;

  private ApiClient innovator;

  @BeforeEach
  void innovator() {
    innovator = as(Role.INNOVATOR, LEEDS);
  }

  @Test
  void a_standard_is_declared_declared_anew_and_taken_back() {
    String at = submitted();
    Answer declared = innovator.post(at + "/standards", MARK.formatted("2040-01-12")).expect(201);
    String standard = at + "/standards/" + id(declared);
    assertThat(declared.header("Location")).hasValue("/api/v1" + standard);

    Answer shown =
        innovator.get(standard + "?after=" + declared.json().path("after").asString()).expect(200);
    assertThat(shown.json().at("/standard/detail").toString())
        .isEqualTo("{\"mark\":\"UKCA\",\"deviceClass\":\"IIA\",\"legalBasis\":\"UK MDR 2002\"}");
    assertThat(shown.json().at("/standard/counts").asBoolean()).isTrue();

    Answer anew =
        innovator.put(standard, MARK.formatted("2026-02-01"), "If-Match", shown.tag()).expect(200);
    innovator
        .put(standard, MARK.formatted("2041-01-12"), "If-Match", shown.tag())
        .expectProblem(412, "version-moved");
    JsonNode expired = shown(innovator, standard, anew).path("standard");
    assertThat(expired.path("counts").asBoolean()).isFalse();
    assertThat(expired.path("id").asString()).isEqualTo(id(declared));

    JsonNode late =
        shown(innovator, at, anew)
            .path("waiting")
            .valueStream()
            .filter(one -> one.path("of").asString("").equals(id(declared)))
            .findFirst()
            .orElseThrow();
    assertThat(late.path("action").asString()).isEqualTo("RECORD_STANDARD");
    assertThat(late.path("dueOn").asString()).isEqualTo("2026-01-31");
    assertThat(late.path("dueness").asString()).isEqualTo("OVERDUE");

    innovator.post(standard + "/retraction", because("Entered for another device.")).expect(200);
    innovator
        .post(standard + "/retraction", because("Once more."))
        .expectProblem(404, "no-such-part");
    innovator
        .get(standard + "?after=" + anew.json().path("stream").asString() + ":999")
        .expectProblem(404, "no-such-part");
  }

  @Test
  void the_same_key_declares_once() {
    String at = submitted();
    String key = UUID.randomUUID().toString();
    String mark = MARK.formatted("2040-01-12");

    Answer first = innovator.post(at + "/standards", mark, "Idempotency-Key", key).expect(201);
    Answer again = innovator.post(at + "/standards", mark, "Idempotency-Key", key).expect(201);

    assertThat(id(again)).isEqualTo(id(first));
    assertThat(shown(innovator, at, again).path("standards")).hasSize(1);
    innovator
        .post(at + "/standards", MARK.formatted("2041-01-12"), "Idempotency-Key", key)
        .expectProblem(422, "key-reused");
  }

  @Test
  void a_reason_or_a_detail_that_does_not_belong_is_named() {
    String at = submitted() + "/standards";
    ApiClient careless = innovator.careless();

    assertThat(
            careless
                .post(
                    at,
                    """
                    {"kind": "DSPT", "status": "HELD", "issuedOn": "yesterday",
                     "detail": {"dspt": "VERY_MUCH", "mark": "CE", "areasMet": ["CARE"]}}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "issuedOn:malformed",
            "detail.dspt:not-one-of",
            "detail.mark:not-known-here",
            "detail.areasMet:not-known-here");
    assertThat(
            careless
                .post(
                    at,
                    """
                    {"kind": "DTAC", "status": "HELD", "detail": {"areasMet": ["CARE", null]}}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "detail.formVersion:missing",
            "detail.areasMet[0]:not-one-of",
            "detail.areasMet[1]:missing");
    assertThat(careless.post(at, "{\"kind\": \"ISO\", \"detail\": 3}").expect(422).errors())
        .containsExactly("detail:malformed");
    assertThat(careless.post(at, "{\"kind\": \"ISO\"}").expect(422).errors())
        .containsExactly("kind:not-one-of", "status:missing");
    assertThat(
            innovator
                .post(at, "{\"kind\": \"CQC\", \"status\": \"NOT_APPLICABLE\"}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("reason:missing");
  }

  @Test
  void evidence_is_added_put_right_and_taken_back() {
    String at = submitted();
    String digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    Answer added =
        innovator
            .post(at + "/evidence", EVIDENCE.formatted("One ward for a winter", digest))
            .expect(201);
    String evidence = at + "/evidence/" + id(added);

    Answer corrected =
        innovator.put(evidence, EVIDENCE.formatted("Two wards for a winter", digest)).expect(200);

    JsonNode shown = shown(innovator, evidence, corrected).path("evidence");
    assertThat(shown.path("title").asString()).isEqualTo("Two wards for a winter");
    assertThat(shown.path("digest").asString()).isEqualTo(digest);
    assertThat(
            innovator
                .careless()
                .post(at + "/evidence", EVIDENCE.formatted("Three wards", "12"))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("digest:malformed");
    innovator.post(evidence + "/retraction", because("It was about something else.")).expect(200);
    innovator
        .post(evidence + "/retraction", because("Once more."))
        .expectProblem(404, "no-such-part");
    innovator.get(at + "/evidence/x").expectProblem(404, "no-such-part");
  }
}
