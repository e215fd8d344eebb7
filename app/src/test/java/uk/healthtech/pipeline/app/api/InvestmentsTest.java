package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** Money that came to the region is recorded, put right and taken back. */
class InvestmentsTest extends OnTheRoad {
  private ApiClient partner;
  private ApiClient office;

  @BeforeEach
  void people() {
    partner = as(Role.PARTNER, LEEDS);
    office = as(Role.PROGRAMME_OFFICE, REGION);
  }

  private static String investment(String amount, String more) {
    return """
        {"amount": %s, "currency": "GBP", "kind": "GRANT", "source": "A regional fund",
         "madeOn": "2026-02-16", "jobsCreated": 4, "place": "Leeds"%s}
        """
        .formatted(amount, more);
  }

  private static List<String> ids(Answer list) {
    return list.json()
        .path("investments")
        .valueStream()
        .map(one -> one.path("id").asString())
        .toList();
  }

  @Test
  void an_investment_is_recorded_put_right_and_taken_back() {
    String at = submitted();
    String innovation = at.substring(at.lastIndexOf('/') + 1);
    String theme = agreedTheme();
    String into = ", \"innovation\": \"%s\", \"theme\": \"%s\"".formatted(innovation, theme);
    Answer recorded = office.post("/investments", investment("250000.50", into)).expect(201);
    String investment = "/investments/" + id(recorded);
    assertThat(recorded.header("Location")).hasValue("/api/v1" + investment);
    Answer shown =
        office.get(investment + "?after=" + recorded.json().path("after").asString()).expect(200);
    JsonNode first = shown.json().path("investment");
    assertThat(first.path("amount").toString()).isEqualTo("250000.5");
    assertThat(first.at("/theme/name").asString()).startsWith("Breathing well at home ");
    assertThat(first.path("innovation").asString()).isEqualTo(innovation);
    assertThat(first.at("/by/odsCode").asString()).isEqualTo(REGION);
    assertThat(first.path("jobsSafeguarded").isNull()).isTrue();
    assertThat(ids(office.get("/investments?kind=GRANT&place=LEEDS&theme=" + theme).expect(200)))
        .containsExactly(id(recorded));
    assertThat(ids(office.get("/investments?kind=EQUITY&theme=" + theme).expect(200))).isEmpty();
    assertThat(ids(as(Role.INNOVATOR, LEEDS).get("/investments?innovation=" + innovation)))
        .as("its own team sees what goes to it")
        .containsExactly(id(recorded));
    assertThat(ids(as(Role.INNOVATOR, BRADFORD).get("/investments?size=200"))).isEmpty();
    as(Role.INNOVATOR, BRADFORD).get(investment).expectProblem(404, "no-such-investment");

    String raised =
        investment("275000", into + ", \"jobsSafeguarded\": 2, \"reason\": \"It was raised.\"");
    Answer corrected = office.put(investment, raised, "If-Match", shown.tag()).expect(200);
    office.put(investment, raised, "If-Match", shown.tag()).expectProblem(412, "version-moved");
    office.put(investment, raised).expectProblem(409, "nothing-changed");
    JsonNode now = shown(office, investment, corrected).path("investment");
    assertThat(now.path("amount").asInt()).isEqualTo(275_000);
    assertThat(now.path("jobsSafeguarded").asInt()).isEqualTo(2);
    assertThat(now.at("/reason/text").asString()).isEqualTo("It was raised.");

    partner
        .post(investment + "/retraction", because("Not ours."))
        .expectProblem(403, "not-your-organisation");
    Answer retracted =
        office.post(investment + "/retraction", because("It was never paid.")).expect(200);
    assertThat(shown(office, investment, retracted).at("/investment/retractedOn").isNull())
        .isFalse();
    office.put(investment, raised).expectProblem(409, "no-longer-there");
    assertThat(ids(office.get("/investments?theme=" + theme).expect(200))).isEmpty();
  }

  @Test
  void what_is_wrong_with_an_investment_is_named_where_it_stands() {
    ApiClient careless = partner.careless();
    assertThat(
            careless
                .post(
                    "/investments",
                    """
                    {"amount": 1e400000000, "currency": "pounds", "kind": "GIFT", "source": "x",
                     "madeOn": "soon", "jobsCreated": -1, "jobsSafeguarded": 1.5, "place": "L",
                     "theme": "x", "innovation": "y"}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "theme:malformed",
            "innovation:malformed",
            "amount:out-of-range",
            "currency:malformed",
            "kind:not-one-of",
            "source:too-short",
            "madeOn:malformed",
            "jobsCreated:out-of-range",
            "jobsSafeguarded:malformed",
            "place:too-short");
    assertThat(careless.post("/investments", "{}").expect(422).errors())
        .containsExactly(
            "amount:missing",
            "currency:missing",
            "kind:missing",
            "source:missing",
            "madeOn:missing");
    assertThat(
            partner
                .post(
                    "/investments",
                    investment("-1", ", \"theme\": \"%s\"".formatted(UUID.randomUUID()))
                        .replace("GBP", "ABC")
                        .replace("Leeds", "Atlantis"))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "amount:out-of-range", "currency:unknown", "place:unknown", "theme:unknown");
    assertThat(
            partner
                .post("/investments", investment("1", "").replace("2026-02-16", "2199-01-01"))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("madeOn:in-future");
    String recorded = "/investments/" + id(partner.post("/investments", investment("1", "")));
    assertThat(partner.careless().put(recorded, investment("2", "")).expect(422).errors())
        .containsExactly("reason:missing");
    partner
        .post("/investments/" + UUID.randomUUID() + "/retraction", because("Which one?"))
        .expectProblem(404, "no-such-investment");
    assertThat(careless.get("/investments?kind=GIFT&innovation=x").expect(400).errors())
        .containsExactly("innovation:malformed", "kind:not-one-of");
  }

  @Test
  void an_innovation_that_one_may_not_see_is_told_as_one_that_is_not_there() {
    String draft =
        id(
            as(Role.INNOVATOR, LEEDS)
                .post("/innovations", "{\"name\": \"Still a secret\"}")
                .expect(201));
    for (String innovation : List.of(draft, UUID.randomUUID().toString())) {
      assertThat(
              office
                  .post(
                      "/investments",
                      investment("1", ", \"innovation\": \"%s\"".formatted(innovation)))
                  .expectProblem(422, "fields-invalid")
                  .errors())
          .containsExactly("innovation:unknown");
    }
    assertThat(
            as(Role.ADMINISTRATOR, REGION)
                .get("/attempts?outcome=HIDDEN&size=200")
                .expect(200)
                .json()
                .path("attempts")
                .valueStream()
                .map(one -> one.path("what").asString()))
        .contains("POST /api/v1/investments");
  }
}
