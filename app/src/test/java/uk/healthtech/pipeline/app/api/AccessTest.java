package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** Who gets in, as what, and until when. */
class AccessTest extends RunningService {
  private static final String PASSWORD = "three trains to Harrogate";

  @Autowired private JdbcTemplate jdbc;

  /** Somebody just admitted. */
  private record Newcomer(String account, String email, String oneTimePassword) {}

  private ApiClient administrator() {
    return as(Role.ADMINISTRATOR, REGION);
  }

  private ApiClient office() {
    return as(Role.PROGRAMME_OFFICE, REGION);
  }

  private Newcomer admit() {
    String email = UUID.randomUUID() + "@example.org";
    Answer opened =
        office()
            .post("/accounts", "{\"name\": \"Nina New\", \"email\": \"%s\"}".formatted(email))
            .expect(201);
    return new Newcomer(
        opened.json().at("/done/id").asString(),
        email,
        opened.json().path("oneTimePassword").asString());
  }

  private Answer grant(ApiClient by, Newcomer to, String role, String ods) {
    String organisation =
        office().get("/organisations?ods=" + ods).json().at("/organisations/0/id").asString();
    return by.post(
        "/accounts/" + to.account() + "/grants",
        "{\"role\": \"%s\", \"organisation\": \"%s\"}".formatted(role, organisation));
  }

  private Answer withPassword(String path, Newcomer who, String password, String body) {
    String basic =
        Base64.getEncoder()
            .encodeToString((who.email() + ":" + password).getBytes(StandardCharsets.UTF_8));
    return stranger().post(path, body, "Authorization", "Basic " + basic);
  }

  private void choosePassword(Newcomer who) {
    withPassword(
            "/password",
            who,
            who.oneTimePassword(),
            "{\"newPassword\": \"%s\"}".formatted(PASSWORD))
        .expect(204);
  }

  private Answer token(Newcomer who, String password, String role) {
    return withPassword(
        "/tokens", who, password, "{\"role\": \"%s\", \"label\": \"test\"}".formatted(role));
  }

  private String tokenOf(Newcomer who, String role) {
    return token(who, PASSWORD, role).expect(201).json().path("token").asString();
  }

  @Test
  void a_one_time_password_opens_nothing_but_the_choice_of_a_password() {
    Newcomer nina = admit();
    grant(office(), nina, "INNOVATOR", BRADFORD).expect(201);
    token(nina, nina.oneTimePassword(), "INNOVATOR").expectProblem(403, "choose-password-first");
    choosePassword(nina);
    token(nina, nina.oneTimePassword(), "INNOVATOR").expectProblem(401, "not-signed-in");
    token(nina, PASSWORD, "INNOVATOR").expect(201);
  }

  @Test
  void a_password_too_short_is_refused_and_the_one_time_password_stays() {
    Newcomer nina = admit();
    assertThat(
            withPassword("/password", nina, nina.oneTimePassword(), "{\"newPassword\": \"short\"}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("newPassword:too-short");
    choosePassword(nina);
  }

  @Test
  void a_token_acts_in_one_granted_role_only() {
    Newcomer nina = admit();
    choosePassword(nina);
    assertThat(
            token(nina, PASSWORD, "TRUST_APPROVER").expectProblem(422, "fields-invalid").errors())
        .containsExactly("role:unknown");
    grant(office(), nina, "TRUST_APPROVER", LEEDS).expect(201);
    ApiClient approver = stranger().as(tokenOf(nina, "TRUST_APPROVER"));
    assertThat(approver.get("/me").expect(200).response().body()).contains("TRUST_APPROVER");
    approver.post("/innovations", "{\"name\": \"Not theirs\"}").expectProblem(403, "role-needed");
  }

  @Test
  void a_revoked_token_is_refused_from_its_answer_on() {
    Newcomer nina = admit();
    choosePassword(nina);
    grant(office(), nina, "INNOVATOR", BRADFORD).expect(201);
    Answer issued = token(nina, PASSWORD, "INNOVATOR").expect(201);
    ApiClient client = stranger().as(issued.json().path("token").asString());
    String id = issued.json().at("/details/id").asString();
    client.get("/me").expect(200);
    office().ask("DELETE", "/tokens/" + id, new byte[0]).expectProblem(404, "no-such-token");
    client.get("/me").expect(200);
    administrator().ask("DELETE", "/tokens/" + id, new byte[0]).expect(204);
    client.get("/me").expectProblem(401, "not-signed-in");
  }

  @Test
  void an_expired_token_is_refused() {
    Newcomer nina = admit();
    choosePassword(nina);
    grant(office(), nina, "INNOVATOR", BRADFORD).expect(201);
    Answer issued = token(nina, PASSWORD, "INNOVATOR").expect(201);
    ApiClient client = stranger().as(issued.json().path("token").asString());
    client.get("/me").expect(200);
    jdbc.update(
        "UPDATE access_token SET expires_at = now() - interval '1 second' WHERE id = ?",
        UUID.fromString(issued.json().at("/details/id").asString()));
    client.get("/me").expectProblem(401, "not-signed-in");
  }

  @Test
  void a_revoked_grant_and_a_deactivated_account_take_their_tokens_with_them() {
    Newcomer nina = admit();
    choosePassword(nina);
    String grant =
        grant(office(), nina, "INNOVATOR", BRADFORD).expect(201).json().path("id").asString();
    grant(office(), nina, "PARTNER", BRADFORD).expect(201);
    ApiClient innovator = stranger().as(tokenOf(nina, "INNOVATOR"));
    ApiClient partner = stranger().as(tokenOf(nina, "PARTNER"));
    office()
        .post(
            "/accounts/" + nina.account() + "/grants/" + grant + "/revocation",
            "{\"reason\": \"No longer with them\"}")
        .expect(200);
    innovator.get("/me").expectProblem(401, "not-signed-in");
    partner.get("/me").expect(200);
    office()
        .post("/accounts/" + nina.account() + "/deactivation", "{\"reason\": \"Left the region\"}")
        .expect(200);
    partner.get("/me").expectProblem(401, "not-signed-in");
    token(nina, PASSWORD, "PARTNER").expectProblem(422, "fields-invalid");
  }

  @Test
  void the_office_gives_no_role_that_decides_and_nobody_gives_one_to_themselves() {
    Newcomer nina = admit();
    grant(office(), nina, "LEADERSHIP", REGION).expectProblem(403, "role-needed");
    grant(as(Role.INNOVATOR, BRADFORD), nina, "PARTNER", REGION).expectProblem(403, "role-needed");
    grant(administrator(), nina, "LEADERSHIP", REGION).expect(201);
    grant(administrator(), nina, "LEADERSHIP", REGION).expectProblem(409, "already-granted");
    grant(office(), nina, "TRUST_APPROVER", REGION).expectProblem(409, "not-a-trust");
    Newcomer self = new Newcomer(person(Role.ADMINISTRATOR, REGION).account().toString(), "", "");
    grant(administrator(), self, "LEADERSHIP", REGION).expectProblem(403, "not-to-yourself");
  }

  @Test
  void an_address_is_one_persons_only() {
    Newcomer nina = admit();
    assertThat(
            office()
                .post(
                    "/accounts",
                    "{\"name\": \"Somebody else\", \"email\": \"%s\"}"
                        .formatted(nina.email().toUpperCase(Locale.ROOT)))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("email:taken");
    as(Role.INNOVATOR, BRADFORD).get("/accounts").expectProblem(403, "role-needed");
  }

  @Test
  void admitting_again_under_the_same_key_changes_nothing_that_was_chosen() {
    String email = UUID.randomUUID() + "@example.org";
    String key = UUID.randomUUID().toString();
    String body = "{\"name\": \"Nina New\", \"email\": \"%s\"}".formatted(email);
    Answer first = office().post("/accounts", body, "Idempotency-Key", key).expect(201);
    Newcomer nina =
        new Newcomer(
            first.json().at("/done/id").asString(),
            email,
            first.json().path("oneTimePassword").asString());
    office()
        .post("/accounts", body.replace("Nina", "Nora"), "Idempotency-Key", key)
        .expectProblem(422, "key-reused");
    choosePassword(nina);
    Answer again = office().post("/accounts", body, "Idempotency-Key", key).expect(201);
    assertThat(again.json().at("/done/id").asString()).isEqualTo(nina.account());
    assertThat(again.json().path("oneTimePassword").isNull()).isTrue();
    grant(office(), nina, "PARTNER", BRADFORD).expect(201);
    token(nina, PASSWORD, "PARTNER").expect(201);
  }

  @Test
  void a_wrong_password_and_an_unknown_address_are_told_alike() {
    Newcomer nina = admit();
    Newcomer nobody = new Newcomer("", "nobody@example.org", "");
    Answer wrong = token(nina, "wrong", "INNOVATOR").expectProblem(401, "not-signed-in");
    Answer unknown = token(nobody, "wrong", "INNOVATOR").expectProblem(401, "not-signed-in");
    assertThat(wrong.response().body()).isEqualTo(unknown.response().body());
    for (String header : new String[] {"Basic", "Basic !", "Basic bm9jb2xvbg==", "Digest x"}) {
      stranger()
          .careless()
          .post("/tokens", "{\"role\": \"INNOVATOR\", \"label\": \"x\"}", "Authorization", header)
          .expectProblem(401, "not-signed-in");
    }
  }

  @Test
  void guessing_at_one_account_shows_and_the_typed_address_does_not() {
    Newcomer nina = admit();
    String at = "/attempts?outcome=WRONG_PASSWORD&account=" + nina.account();
    for (int i = 0; i < 3; i++) {
      Answer wrong = token(nina, "wrong", "INNOVATOR").expectProblem(401, "not-signed-in");
      assertThat(wrong.header("WWW-Authenticate").orElseThrow()).startsWith("Basic realm=\"");
    }

    Answer attempts = administrator().get(at).expect(200);

    assertThat(
            attempts
                .json()
                .path("attempts")
                .valueStream()
                .mapToInt(one -> one.path("times").asInt())
                .sum())
        .isEqualTo(3);
    assertThat(attempts.response().body()).contains("Nina New").doesNotContain(nina.email());
    choosePassword(nina);
    assertThat(
            withPassword("/password", nina, PASSWORD, "{\"newPassword\": \"with\\ta tab in it\"}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("newPassword:unreadable-characters");
  }

  @Test
  void accounts_are_turned_page_by_page_and_found_by_address() {
    Newcomer nina = admit();
    Newcomer other = admit();
    grant(office(), nina, "INNOVATOR", BRADFORD).expect(201);

    Answer found = office().get("/accounts?email=" + nina.email().toUpperCase(Locale.ROOT));

    assertThat(found.expect(200).json().path("accounts")).hasSize(1);
    assertThat(found.json().at("/accounts/0/id").asString()).isEqualTo(nina.account());
    assertThat(found.json().at("/accounts/0/grants/0/role").asString()).isEqualTo("INNOVATOR");
    assertThat(found.json().path("next").isNull()).isTrue();
    assertThat(office().get("/accounts?email=no.one@example.org").json().path("accounts"))
        .isEmpty();
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = office().get("/accounts?size=1" + next).expect(200).json();
      all.add(page.at("/accounts/0/id").asString());
      next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(all).doesNotHaveDuplicates().contains(nina.account(), other.account());
    office().careless().get("/accounts?cursor=x").expectProblem(400, "invalid-parameter");
  }

  @Test
  void the_list_of_tokens_is_bounded_and_those_that_work_come_first() {
    Newcomer nina = admit();
    choosePassword(nina);
    grant(office(), nina, "INNOVATOR", BRADFORD).expect(201);
    String working = token(nina, PASSWORD, "INNOVATOR").expect(201).json().path("token").asString();
    jdbc.update(
        """
        INSERT INTO access_token
        SELECT gen_random_uuid(), decode(md5(i::text || account), 'hex'), account, grant_id, role,
               organisation, label, now() + interval '1 hour', now() - interval '1 second', NULL
        FROM access_token, generate_series(1, 250) i WHERE account = ?
        """,
        UUID.fromString(nina.account()));

    JsonNode list = stranger().as(working).get("/tokens").expect(200).json();

    assertThat(list.path("tokens")).hasSize(200);
    assertThat(list.path("more").asInt()).isEqualTo(51);
    assertThat(Instant.parse(list.at("/tokens/0/expiresAt").asString())).isAfter(Instant.now());
  }

  @Test
  void what_somebody_may_not_see_is_not_there_and_the_attempt_is_on_record() {
    ApiClient bradford = as(Role.INNOVATOR, BRADFORD);
    String id =
        bradford
            .post("/innovations", "{\"name\": \"A draft of Bradford's\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    bradford.get("/innovations/" + id + "?after=0").expect(200);
    for (ApiClient other :
        new ApiClient[] {
          as(Role.INNOVATOR, LEEDS),
          as(Role.TRUST_APPROVER, LEEDS),
          as(Role.PARTNER, LEEDS),
          office(),
          administrator()
        }) {
      other.get("/innovations/" + id).expectProblem(404, "no-such-innovation");
      assertThat(other.get("/innovations?q=Bradford's").expect(200).response().body())
          .doesNotContain(id);
    }
    as(Role.INNOVATOR, LEEDS)
        .patch("/innovations/" + id + "/proposal", "{\"name\": \"Taken over\"}")
        .expectProblem(404, "no-such-innovation");
    office()
        .post("/innovations/" + id + "/hold", "{\"reason\": \"Not ours to know\"}")
        .expectProblem(404, "no-such-innovation");
    assertThat(
            administrator().get("/attempts?outcome=HIDDEN&size=200").expect(200).response().body())
        .contains(id);
    assertThat(
            administrator()
                .get("/attempts?outcome=NotYourOrganisation&size=200")
                .expect(200)
                .response()
                .body())
        .contains(id);
  }

  @Test
  void the_operator_rebuilds_while_the_product_runs_and_nobody_else_may() {
    office().get("/read-models").expectProblem(403, "role-needed");
    office().post("/read-models/rebuild", "").expectProblem(403, "role-needed");
    administrator().post("/read-models/board/rebuild", "").expect(202);
    administrator().post("/read-models/none/rebuild", "").expectProblem(404, "not-found");
    assertThat(administrator().get("/read-models").expect(200).response().body())
        .contains("\"board\"", "\"history\"");
    assertThat(administrator().get("/read-models/dead-letters").expect(200).response().body())
        .isEqualTo("{\"deadLetters\":[],\"more\":0}");
  }
}
