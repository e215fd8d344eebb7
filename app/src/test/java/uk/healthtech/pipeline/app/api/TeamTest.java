package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;

/** Whose an innovation is, and who works on it with them. */
class TeamTest extends OnTheRoad {
  private static final String BRADFORD_ID = OrganisationIds.ofOds(new OdsCode(BRADFORD)).toString();

  private ApiClient leeds;
  private ApiClient bradford;

  @BeforeEach
  void people() {
    leeds = as(Role.INNOVATOR, LEEDS);
    bradford = as(Role.INNOVATOR, BRADFORD);
  }

  private static String offer(String to) {
    return "{\"to\": \"%s\", \"reason\": \"They take it to market.\"}".formatted(to);
  }

  private static String invite(String collaborator) {
    return "{\"collaborator\": \"%s\"}".formatted(collaborator);
  }

  @Test
  void an_innovation_goes_over_when_the_other_side_accepts() {
    String at = submitted();
    bradford.post(at + "/transfer/acceptance", "").expectProblem(404, "no-such-innovation");
    leeds
        .post(at + "/transfer/cancellation", because("There is none."))
        .expectProblem(409, "no-transfer-open");
    leeds.post(at + "/transfer", offer(BRADFORD_ID)).expect(200);
    leeds.post(at + "/transfer", offer(BRADFORD_ID)).expectProblem(409, "transfer-open");
    leeds.post(at + "/transfer/acceptance", "").expectProblem(403, "not-your-organisation");
    bradford.post(at + "/transfer/refusal", because("We have no room.")).expect(200);
    leeds.post(at + "/transfer", offer(BRADFORD_ID)).expect(200);
    leeds.post(at + "/transfer/cancellation", because("They said no before.")).expect(200);
    Answer offered = leeds.post(at + "/transfer", offer(BRADFORD_ID)).expect(200);
    assertThat(shown(bradford, at, offered).at("/team/offer/to/odsCode").asString())
        .isEqualTo(BRADFORD);

    Answer accepted = bradford.post(at + "/transfer/acceptance", "").expect(200);

    JsonNode shown = shown(bradford, at, accepted);
    assertThat(shown.at("/owner/odsCode").asString()).isEqualTo(BRADFORD);
    assertThat(shown.at("/team/offer").isNull()).isTrue();
    leeds.post(at + "/withdrawal", because("Not ours any longer.")).expect(404);
  }

  @Test
  void a_collaborator_works_on_it_until_either_side_ends_it() {
    String at = submitted();
    as(Role.PROGRAMME_OFFICE, REGION).post(at + "/screening", decision("RETURN")).expect(200);
    bradford
        .patch(at + "/proposal", "{\"place\": \"Calderdale\"}")
        .expectProblem(404, "no-such-innovation");

    Answer invited = leeds.post(at + "/collaborators", invite(BRADFORD_ID)).expect(200);

    assertThat(shown(bradford, at, invited).at("/team/collaborators/0/odsCode").asString())
        .isEqualTo(BRADFORD);
    bradford.patch(at + "/proposal", "{\"place\": \"Calderdale\"}").expect(200);
    bradford.post(at + "/submission", "").expectProblem(403, "not-your-organisation");
    bradford
        .post(at + "/collaborators", invite(OrganisationIds.ofOds(new OdsCode("RCF")).toString()))
        .expectProblem(403, "not-your-organisation");
    leeds.post(at + "/collaborators", invite(BRADFORD_ID)).expectProblem(409, "already-in-team");
    String removal = at + "/collaborators/" + BRADFORD_ID + "/removal";
    bradford.post(removal, because("Our part is done.")).expect(200);
    leeds.post(removal, because("Once more.")).expectProblem(409, "not-in-team");
  }

  @Test
  void an_organisation_that_nobody_knows_is_named() {
    String at = submitted();
    String nobody = UUID.randomUUID().toString();

    assertThat(leeds.post(at + "/transfer", offer(nobody)).expect(422).errors())
        .containsExactly("to:unknown");
    assertThat(leeds.post(at + "/collaborators", invite(nobody)).expect(422).errors())
        .containsExactly("collaborator:unknown");
    assertThat(leeds.careless().post(at + "/transfer", "{\"to\": \"RAE\"}").expect(422).errors())
        .containsExactly("to:malformed", "reason:missing");
    leeds
        .post(at + "/collaborators/x/removal", because("Who?"))
        .expectProblem(404, "no-such-organisation");
  }
}
