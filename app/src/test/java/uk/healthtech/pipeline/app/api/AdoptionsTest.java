package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** What a trust reports of its adoption, over HTTP. */
class AdoptionsTest extends OnTheRoad {
  private static final String BENEFIT =
      """
      {"kind": "CASH_SAVING", "what": "Bed days saved", "value": 212, "unit": "bed days",
       "evidence": "Ward returns"}
      """;

  @Test
  void the_same_period_again_corrects_whom_it_reached() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String adoption = live(inDeployment());
    String neighbourhood = neighbourhood();
    leeds.post(adoption + "/reach", reach(12, neighbourhood, 5)).expect(200);
    Answer again = leeds.post(adoption + "/reach", reach(10, neighbourhood, 4)).expect(200);

    JsonNode shown = shown(leeds, adoption, again).path("adoption");
    assertThat(shown.path("reach")).hasSize(1);
    assertThat(shown.at("/reach/0/patients").asInt()).isEqualTo(10);
    assertThat(shown.at("/reach/0/neighbourhoods/0/patients").asInt()).isEqualTo(4);
    assertThat(shown.path("dcb0160").asString()).isEqualTo("LTH 15");
    assertThat(
            leeds
                .post(adoption + "/reach", reach(10, neighbourhood, 11))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("neighbourhoods[0].patients:out-of-range");
    assertThat(
            leeds
                .careless()
                .post(adoption + "/reach", reach(10, "north", -1))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactlyInAnyOrder(
            "neighbourhoods[0].neighbourhood:malformed", "neighbourhoods[0].patients:out-of-range");
  }

  @Test
  void a_benefit_is_recorded_put_right_and_taken_back() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String adoption = live(inDeployment());
    Answer recorded = leeds.post(adoption + "/benefits", BENEFIT).expect(201);
    String benefit = adoption + "/benefits/" + id(recorded);
    leeds.put(benefit, BENEFIT).expectProblem(409, "nothing-changed");
    Answer put = leeds.put(benefit, BENEFIT.replace("212", "198.5")).expect(200);

    JsonNode shown = shown(leeds, adoption, put).at("/adoption/benefits");
    assertThat(shown).hasSize(1);
    assertThat(shown.at("/0/value").asDouble()).isEqualTo(198.5);
    Answer retracted = leeds.post(benefit + "/retraction", because("Counted twice.")).expect(200);
    assertThat(shown(leeds, adoption, retracted).at("/adoption/benefits")).isEmpty();
    leeds
        .post(benefit + "/retraction", because("Counted twice."))
        .expectProblem(404, "no-such-entry");
    assertThat(
            leeds
                .careless()
                .post(adoption + "/benefits", "{\"kind\": \"MAGIC\", \"value\": 1}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactlyInAnyOrder(
            "kind:not-one-of", "what:missing", "unit:missing", "evidence:missing");
  }

  @Test
  void an_adoption_is_withdrawn_with_its_reason_and_may_be_planned_again() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String at = inDeployment();
    String adoption = live(at);
    as(Role.TRUST_APPROVER, BRADFORD)
        .post(adoption + "/withdrawal", because("Too dear."))
        .expectProblem(404, "no-such-adoption");
    Answer withdrawn = leeds.post(adoption + "/withdrawal", because("Too dear.")).expect(200);

    JsonNode shown = shown(leeds, adoption, withdrawn).path("adoption");
    assertThat(shown.path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(shown.at("/ending/reason/text").asString()).isEqualTo("Too dear.");
    leeds
        .post(adoption + "/live", "{\"sites\": [\"St James's\"]}")
        .expectProblem(409, "adoption-is");
    leeds.post(at + "/adoptions", "{\"goLiveOn\": \"2040-12-01\"}").expect(201);
    JsonNode listed =
        leeds.get("/adoptions?status=WITHDRAWN&size=200").expect(200).json().path("adoptions");
    assertThat(listed.valueStream().map(one -> one.path("id").asString()))
        .contains(adoption.substring(adoption.lastIndexOf('/') + 1));
  }

  /** A live adoption at Leeds. */
  private String live(String at) {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String adoption =
        at
            + "/adoptions/"
            + id(leeds.post(at + "/adoptions", "{\"goLiveOn\": \"2040-12-01\"}").expect(201));
    leeds
        .post(adoption + "/live", "{\"sites\": [\"St James's\"], \"dcb0160\": \"LTH 15\"}")
        .expect(200);
    return adoption;
  }

  private String reach(int patients, String neighbourhood, int there) {
    return """
        {"from": "%s", "to": "%s", "patients": %d,
         "neighbourhoods": [{"neighbourhood": "%s", "patients": %d}]}
        """
        .formatted(today, today, patients, neighbourhood, there);
  }
}
