package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** What waits for somebody, over all innovations. */
class WaitingTest extends OnTheRoad {
  @Test
  void everybody_sees_what_waits_for_them_page_by_page() {
    ApiClient leeds = as(Role.TRUST_APPROVER, LEEDS);
    String at = inTesting();
    Answer requested = as(Role.INNOVATOR, LEEDS).post(at + "/pilots", pilotAt(LEEDS)).expect(201);

    JsonNode first =
        leeds
            .get("/waiting?size=200&after=" + requested.json().path("after").asString())
            .expect(200)
            .json();

    JsonNode wait =
        first
            .path("waits")
            .valueStream()
            .filter(one -> at.endsWith(one.at("/innovation/id").asString()))
            .findFirst()
            .orElseThrow();
    assertThat(wait.at("/waiting/action").asString()).isEqualTo("APPROVE_PILOT");
    assertThat(wait.at("/waiting/of").asString()).isEqualTo(id(requested));
    assertThat(wait.at("/waiting/dueness").asString()).isEqualTo("LATER");
    assertThat(first.path("waits").valueStream().map(one -> one.at("/waiting/role").asString()))
        .containsOnly("TRUST_APPROVER");
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = leeds.get("/waiting?size=1" + cursor).expect(200).json();
      page.path("waits").forEach(one -> seen.add(one.toString()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().hasSize(first.path("waits").size());
    assertThat(as(Role.TRUST_APPROVER, BRADFORD).get("/waiting?size=200").response().body())
        .doesNotContain(id(requested));
    assertThat(leeds.careless().get("/waiting?cursor=x&size=0&role=ANY").expect(400).errors())
        .containsExactly("role:not-known-here");
    stranger().careless().get("/waiting").expectProblem(401, "not-signed-in");
  }
}
