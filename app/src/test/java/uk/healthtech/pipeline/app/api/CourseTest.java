package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** What halts, ends or takes up an innovation as a whole. */
class CourseTest extends OnTheRoad {
  @Test
  void what_was_deployed_is_retired_and_taken_up_again() {
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    String at = inDeployment();

    as(Role.INNOVATOR, LEEDS)
        .post(at + "/retirement", because("Not mine to end."))
        .expectProblem(403, "role-needed");
    Answer retired = office.post(at + "/retirement", because("Nobody uses it.")).expect(200);
    assertThat(shown(office, at, retired).path("phase").asString()).isEqualTo("RETIRED");
    office.post(at + "/retirement", because("Once more.")).expectProblem(409, "not-in-this-phase");
    Answer reopened = office.post(at + "/reopening", because("Two trusts asked.")).expect(200);

    JsonNode shown = shown(office, at, reopened);
    assertThat(shown.path("phase").asString()).isEqualTo("DEPLOYMENT");
    assertThat(shown.path("decisions").valueStream().map(one -> one.path("label").asString()))
        .endsWith("Retired", "Reopened");
    office.post(at + "/reopening", because("It is open.")).expectProblem(409, "not-in-this-phase");
  }

  @Test
  void the_clock_of_the_screening_stands_on_hold() {
    ApiClient office = as(Role.PROGRAMME_OFFICE, REGION);
    String at = submitted();
    Answer held = office.post(at + "/hold", because("The company has moved.")).expect(200);

    JsonNode waiting = shown(office, at, held).at("/waiting/0");
    assertThat(waiting.path("action").asString()).isEqualTo("RESUME");
    assertThat(waiting.path("dueOn").isNull()).isTrue();
    Answer resumed = office.post(at + "/resumption", because("They are back.")).expect(200);
    assertThat(shown(office, at, resumed).at("/waiting/0/dueness").asString()).isEqualTo("LATER");
    assertThat(office.careless().post(at + "/hold", "{}").expect(422).errors())
        .containsExactly("reason:missing");
  }
}
