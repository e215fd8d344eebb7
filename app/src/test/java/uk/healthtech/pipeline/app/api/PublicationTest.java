package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** Nothing is public until the innovator agrees and the programme office publishes. */
class PublicationTest extends OnTheRoad {
  private static final String PUBLIC = "/public/innovations";

  private ApiClient innovator;
  private ApiClient office;

  @BeforeEach
  void people() {
    innovator = as(Role.INNOVATOR, LEEDS);
    office = as(Role.PROGRAMME_OFFICE, REGION);
  }

  /** What a stranger sees once the read models have followed what happened. */
  private JsonNode published(String at, Answer change) {
    shown(office, at, change);
    JsonNode board = stranger().get(PUBLIC + "?size=200").expect(200).json();
    for (int i = 0; i < 500 && follows(board, at, change); i++) {
      board = stranger().get(PUBLIC + "?size=200").expect(200).json();
    }
    return board
        .path("innovations")
        .valueStream()
        .filter(one -> at.endsWith(one.path("id").asString()))
        .findFirst()
        .orElse(board.path("none"));
  }

  /** The public board tells no versions, so it is asked again until it shows what is expected. */
  private boolean follows(JsonNode board, String at, Answer change) {
    boolean expected = !shown(office, at, change).at("/publication/publishedOn").isNull();
    return expected
        != board
            .path("innovations")
            .valueStream()
            .anyMatch(one -> at.endsWith(one.path("id").asString()));
  }

  @Test
  void it_takes_both_sides_and_either_takes_it_down() {
    String at = inDeployment();
    Answer planned =
        as(Role.TRUST_APPROVER, LEEDS)
            .post(at + "/adoptions", "{\"goLiveOn\": \"2040-12-01\"}")
            .expect(201);
    as(Role.TRUST_APPROVER, LEEDS)
        .post(at + "/adoptions/" + id(planned) + "/live", "{\"sites\": [\"St James's\"]}")
        .expect(200);
    office.post(at + "/publication", "").expectProblem(409, "not-agreed-to-publication");
    office.post(at + "/publication/agreement", "").expectProblem(403, "role-needed");
    Answer agreed = innovator.post(at + "/publication/agreement", "").expect(200);
    innovator.post(at + "/publication/agreement", "").expectProblem(409, "publication-is");
    innovator.post(at + "/publication", "").expectProblem(403, "role-needed");
    assertThat(published(at, agreed).isMissingNode()).isTrue();

    Answer shown = office.post(at + "/publication", "").expect(200);

    JsonNode innovation = published(at, shown);
    assertThat(innovation.propertyNames())
        .containsExactlyInAnyOrder(
            "id", "name", "summary", "category", "themes", "stage", "stages", "lead", "adopting");
    assertThat(innovation.path("stage").asString()).isEqualTo("DEPLOYMENT");
    assertThat(innovation.at("/lead/odsCode").asString()).isEqualTo(LEEDS);
    assertThat(innovation.at("/adopting/0/odsCode").asString()).isEqualTo(LEEDS);
    Answer down =
        innovator
            .post(at + "/publication/agreement/withdrawal", because("Not yet, please."))
            .expect(200);
    assertThat(published(at, down).isMissingNode()).isTrue();
    innovator
        .post(at + "/publication/agreement/withdrawal", because("Once more."))
        .expectProblem(409, "publication-is");
    innovator.post(at + "/publication/agreement", "").expect(200);
    office.post(at + "/publication", "").expect(200);
    Answer taken = office.post(at + "/publication/withdrawal", because("A slip.")).expect(200);
    assertThat(published(at, taken).isMissingNode()).isTrue();
    office
        .post(at + "/publication/withdrawal", because("Once more."))
        .expectProblem(409, "publication-is");
  }

  @Test
  void everybody_reads_it_without_a_cookie_and_may_keep_it_for_a_minute() {
    Answer board = stranger().get(PUBLIC + "?stage=DEPLOYMENT&q=Breath").expect(200);

    assertThat(board.header("Cache-Control")).hasValue("public, max-age=60");
    assertThat(board.header("Set-Cookie")).isEmpty();
    assertThat(board.header("ETag")).isEmpty();
    ApiClient careless = stranger().careless();
    Answer wrong = careless.get(PUBLIC + "?stage=NOWHERE&phase=DRAFT&size=0&cursor=x");
    assertThat(wrong.expectProblem(400, "invalid-parameter").errors())
        .containsExactly("phase:not-known-here");
    assertThat(wrong.header("Cache-Control")).hasValue("no-store");
    assertThat(careless.get(PUBLIC + "?stage=NOWHERE&size=0&cursor=x").expect(400).errors())
        .containsExactly("stage:not-one-of", "cursor:malformed", "size:out-of-range");
    careless.get(PUBLIC + "/").expect(401);
    careless.get(PUBLIC + "/x").expectProblem(401, "not-signed-in");
    careless.get("/public").expectProblem(401, "not-signed-in");
    careless.post(PUBLIC, "{}").expectProblem(401, "not-signed-in");
  }
}
