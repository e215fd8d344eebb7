package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** The places of the region and its priority neighbourhoods, as data. */
class PlacesTest extends OnTheRoad {
  private static final String NEIGHBOURHOOD =
      """
      {"name": "%s", "place": "Leeds", "codes": ["E02002364"], "source": "A plan"}
      """;

  private ApiClient office;

  @BeforeEach
  void office() {
    office = as(Role.PROGRAMME_OFFICE, REGION);
  }

  private static JsonNode place(JsonNode list, String name) {
    return list.path("places")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_shipped_places_say_where_they_were_taken_from_and_harrogate_that_it_is_none_now() {
    JsonNode places = as(Role.ADMINISTRATOR, REGION).get("/places").expect(200).json();

    assertThat(places.path("places").valueStream().map(one -> one.path("name").asString()))
        .contains(
            "Bradford District and Craven",
            "Calderdale",
            "Harrogate",
            "Kirklees",
            "Leeds",
            "Wakefield District")
        .isSorted();
    assertThat(place(places, "Leeds").path("retiredOn").isNull()).isTrue();
    assertThat(place(places, "Leeds").path("source").asString())
        .contains("westyorkshire.icb.nhs.uk");
    assertThat(place(places, "Harrogate").path("retiredOn").asString()).isEqualTo("2022-07-01");
    assertThat(place(places, "Harrogate").at("/reason/text").asString())
        .contains("sixth local area");
  }

  @Test
  void a_place_is_added_retired_and_added_again() {
    String name = "Made-up Dale " + UUID.randomUUID();
    String body = "{\"name\": \"%s\", \"source\": \"A map\"}".formatted(name);
    Answer added = office.post("/places", body).expect(201);
    String place = "/places/" + id(added);
    Answer shown =
        office.get(place + "?after=" + added.json().path("after").asString()).expect(200);
    office.post("/places", body).expectProblem(409, "already-there");

    Answer retired =
        office
            .post(place + "/retirement", because("It joined another."), "If-Match", shown.tag())
            .expect(200);
    assertThat(shown(office, place, retired).at("/place/reason/text").asString())
        .isEqualTo("It joined another.");
    office.post(place + "/retirement", because("Again.")).expectProblem(409, "no-longer-there");
    assertThat(
            office
                .post("/neighbourhoods", NEIGHBOURHOOD.formatted("Nowhere").replace("Leeds", name))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("place:unknown");
    Answer again = office.post("/places", body).expect(201);
    assertThat(shown(office, place, again).at("/place/retiredOn").isNull()).isTrue();

    assertThat(office.careless().post("/places", "{\"name\": \"x\"}").expect(422).errors())
        .containsExactly("name:too-short", "source:missing");
    office.get("/places/" + UUID.randomUUID()).expectProblem(404, "no-such-place");
    office
        .post("/places/" + UUID.randomUUID() + "/retirement", because("Which?"))
        .expectProblem(404, "no-such-place");
  }

  @Test
  void reach_is_counted_in_a_priority_neighbourhood_until_it_is_one_no_longer() {
    String name = "Made-up Green " + UUID.randomUUID();
    Answer added = office.post("/neighbourhoods", NEIGHBOURHOOD.formatted(name)).expect(201);
    String neighbourhood = "/neighbourhoods/" + id(added);
    office
        .post("/neighbourhoods", NEIGHBOURHOOD.formatted(name))
        .expectProblem(409, "already-there");
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String at = inDeployment();
    Answer planned = leeds.post(at + "/adoptions", "{\"goLiveOn\": \"2040-12-01\"}").expect(201);
    String adoption = at + "/adoptions/" + id(planned);
    leeds.post(adoption + "/live", "{\"sites\": [\"St James's\"]}").expect(200);

    Answer reached = leeds.post(adoption + "/reach", reach(id(added), 5)).expect(200);
    JsonNode shown = shown(leeds, adoption, reached).at("/adoption/reach/0/neighbourhoods/0");
    assertThat(shown.at("/neighbourhood/name").asString()).isEqualTo(name);
    assertThat(shown.path("patients").asInt()).isEqualTo(5);

    String corrected =
        NEIGHBOURHOOD
            .formatted(name)
            .replace("\"E02002364\"", "\"E02002364\", \"E02002369\"")
            .strip()
            .replaceFirst("}$", ", \"reason\": \"One area was missing.\"}");
    Answer put = office.put(neighbourhood, corrected).expect(200);
    assertThat(shown(leeds, neighbourhood, put).at("/neighbourhood/codes")).hasSize(2);
    office.put(neighbourhood, corrected).expectProblem(409, "nothing-changed");
    Answer retired =
        office.post(neighbourhood + "/retirement", because("The plan has ended.")).expect(200);
    assertThat(shown(leeds, neighbourhood, retired).at("/neighbourhood/retiredOn").asString())
        .isEqualTo(today.toString());
    office
        .post(neighbourhood + "/retirement", because("Again."))
        .expectProblem(409, "no-longer-there");
    leeds.post(adoption + "/reach", reach(id(added), 4)).expect(200);
    assertThat(
            leeds
                .post(adoption + "/reach", reach(UUID.randomUUID().toString(), 4))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("neighbourhoods[0].neighbourhood:unknown");
    assertThat(
            office
                .get("/neighbourhoods?place=leeds&open=true&size=200")
                .expect(200)
                .response()
                .body())
        .doesNotContain(id(added));
    assertThat(office.get("/neighbourhoods?place=Leeds&size=200").expect(200).response().body())
        .contains(id(added));
  }

  private String reach(String neighbourhood, int there) {
    return """
        {"from": "%s", "to": "%s", "patients": 12,
         "neighbourhoods": [{"neighbourhood": "%s", "patients": %d}]}
        """
        .formatted(today, today, neighbourhood, there);
  }

  @Test
  void what_is_wrong_with_a_neighbourhood_is_named_where_it_stands() {
    assertThat(
            office
                .careless()
                .post("/neighbourhoods", "{\"name\": \"x\", \"codes\": [\"E0\", null]}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "name:too-short",
            "place:missing",
            "codes[0]:too-short",
            "codes[1]:missing",
            "source:missing");
    assertThat(
            office
                .post(
                    "/neighbourhoods",
                    NEIGHBOURHOOD
                        .formatted("Nowhere")
                        .replace("Leeds", "Harrogate")
                        .replace("\"E02002364\"", "\"E02002364\", \"E02002364\""))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("place:unknown", "codes[1]:repeated");
    String none = "/neighbourhoods/" + UUID.randomUUID();
    office.get(none).expectProblem(404, "no-such-neighbourhood");
    office
        .post(none + "/retirement", because("Which?"))
        .expectProblem(404, "no-such-neighbourhood");
    assertThat(office.careless().get("/neighbourhoods?open=maybe").expect(400).errors())
        .containsExactly("open:malformed");
  }
}
