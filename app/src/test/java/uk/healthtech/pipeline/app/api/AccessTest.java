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
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.place.PlaceId;

/** Who gets in, as what, and until when. */
class AccessTest extends OnTheRoad {
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

  private record Try(String path, String body) {}

  /** Every new door of an innovation with a body that fits, so that only the role can be wrong. */
  private List<Try> doors() {
    String id = UUID.randomUUID().toString();
    String because = because("Somebody else’s to do.");
    return List.of(
        new Try("/standards", "{\"kind\": \"CQC\", \"status\": \"HELD\", \"number\": \"1-2\"}"),
        new Try("/standards/" + id + "/retraction", because),
        new Try(
            "/evidence",
            """
            {"kind": "REAL_WORLD", "study": "OTHER", "title": "One ward", "reference": "10.1/2"}
            """),
        new Try("/evidence/" + id + "/retraction", because),
        new Try("/deferral", because),
        new Try("/step-back", because),
        new Try("/conditions/" + id + "/met", because),
        new Try(
            "/conditions/" + id + "/extension",
            "{\"reason\": \"Later.\", \"dueOn\": \"2040-01-01\"}"),
        new Try("/conditions/" + id + "/breach", because),
        new Try("/retirement", because),
        new Try("/reopening", because),
        new Try("/publication/agreement", "{}"),
        new Try("/publication/agreement/withdrawal", because),
        new Try("/publication", "{}"),
        new Try("/publication/withdrawal", because),
        new Try("/transfer", "{\"to\": \"%s\", \"reason\": \"Take it.\"}".formatted(id)),
        new Try("/transfer/acceptance", "{}"),
        new Try("/transfer/refusal", because),
        new Try("/transfer/cancellation", because),
        new Try("/collaborators", "{\"collaborator\": \"%s\"}".formatted(id)),
        new Try("/collaborators/" + id + "/removal", because));
  }

  @Test
  void no_door_of_an_innovation_opens_to_a_role_that_it_is_not_for() {
    String at = submitted();
    ApiClient partner = as(Role.PARTNER, LEEDS);
    for (Try one : doors()) {
      partner.post(at + one.path(), one.body()).expectProblem(403, "role-needed");
    }
    for (String path : List.of("/standards/", "/evidence/")) {
      Try body = doors().get(path.equals("/standards/") ? 0 : 2);
      partner.put(at + path + UUID.randomUUID(), body.body()).expectProblem(403, "role-needed");
    }
    assertThat(onRecord("RoleNeeded"))
        .contains(
            "RecordStandard",
            "RetractStandard",
            "RecordEvidence",
            "RetractEvidence",
            "DeferGate",
            "SendBack",
            "MeetCondition",
            "ExtendCondition",
            "BreachCondition",
            "RetireInnovation",
            "ReopenInnovation",
            "AgreeToPublication",
            "WithdrawAgreement",
            "Publish",
            "WithdrawPublication",
            "OfferTransfer",
            "AcceptTransfer",
            "DeclineTransfer",
            "CancelTransfer",
            "InviteCollaborator",
            "RemoveCollaborator");
  }

  @Test
  void what_is_an_innovators_is_no_other_organisations() {
    String at = submitted();
    ApiClient other = as(Role.INNOVATOR, BRADFORD);
    for (Try one : doors()) {
      int status = other.post(at + one.path(), one.body()).status();
      assertThat(status).as(one.path()).isIn(403, 404);
    }
    assertThat(onRecord("NotYourOrganisation"))
        .contains(
            "RecordStandard",
            "RetractStandard",
            "RecordEvidence",
            "RetractEvidence",
            "AgreeToPublication",
            "WithdrawAgreement",
            "OfferTransfer",
            "CancelTransfer",
            "InviteCollaborator",
            "RemoveCollaborator");
  }

  private List<String> onRecord(String outcome) {
    return administrator()
        .get("/attempts?size=200&outcome=" + outcome)
        .expect(200)
        .json()
        .path("attempts")
        .valueStream()
        .map(one -> one.path("what").asString())
        .toList();
  }

  @Test
  void the_policy_is_leaderships_to_change_and_everybodys_to_read() {
    String agreed = "\"reason\": \"Agreed.\", \"meeting\": " + meeting() + "}";
    for (ApiClient other : List.of(office(), as(Role.INNOVATOR, LEEDS), as(Role.PARTNER, LEEDS))) {
      other.get("/policy").expect(200);
      other
          .post("/policy/criteria/SCALE", "{\"criteria\": [], " + agreed)
          .expectProblem(403, "role-needed");
      other
          .post("/policy/approvers", "{\"approvers\": 2, " + agreed)
          .expectProblem(403, "role-needed");
      other
          .post(
              "/policy/deadlines",
              "{\"screening\": 1, \"pilotDecision\": 1, \"soonWithin\": 1, " + agreed)
          .expectProblem(403, "role-needed");
    }
    as(Role.INNOVATOR, LEEDS)
        .post(
            "/policy/bank-holidays",
            """
            {"source": "Nowhere", "takenOn": "2026-03-02",
             "days": [{"on": "2030-12-25", "name": "Christmas Day"}]}
            """)
        .expectProblem(403, "role-needed");
    assertThat(onRecord("RoleNeeded"))
        .contains("AgreeCriteria", "AgreeApprovers", "AgreeDeadlines", "PublishBankHolidays");
  }

  /** Every door of the region's records with a body that fits, so that only the role is wrong. */
  private List<Try> regionDoors(String insight, String theme) {
    String id = UUID.randomUUID().toString();
    String why = because("Somebody else’s to do.");
    String organisation = "/organisations/" + OrganisationIds.ofOds(new OdsCode(BRADFORD));
    return List.of(
        new Try(
            "/insights",
            """
            {"need": "Somebody else should tell this.", "population": "Anybody", "source": "Me"}
            """),
        new Try("/insights/" + insight + "/retraction", why),
        new Try("/themes", theme("Not for me to propose", insight)),
        new Try("/themes/" + theme + "/comments", "{\"text\": \"I have a view.\"}"),
        new Try("/themes/" + theme + "/agreement", atMeeting("Agreed.")),
        new Try("/themes/" + theme + "/refusal", atMeeting("Declined.")),
        new Try("/themes/" + theme + "/retirement", atMeeting("Retired.")),
        new Try(
            "/investments",
            """
            {"amount": 1, "currency": "GBP", "kind": "GRANT", "source": "Me",
             "madeOn": "2026-02-16", "innovation": "%s"}
            """
                .formatted(id)),
        new Try("/investments/" + id + "/retraction", why),
        new Try("/places", "{\"name\": \"My garden\", \"source\": \"Me\"}"),
        new Try("/places/" + PlaceId.named("Leeds") + "/retirement", why),
        new Try(
            "/neighbourhoods",
            "{\"name\": \"My street\", \"place\": \"Leeds\", \"source\": \"Me\"}"),
        new Try("/neighbourhoods/" + id + "/retirement", why),
        new Try(
            organisation + "/revision",
            "{\"kind\": \"COMPANY\", \"source\": \"Me\", \"sourceDate\": \"2026-03-02\"}"),
        new Try(organisation + "/rename", "{\"name\": \"Mine\", \"source\": \"Me\"}"),
        new Try(organisation + "/closure", "{\"source\": \"Me\"}"),
        new Try(organisation + "/reopening", why));
  }

  @Test
  void no_door_of_the_region_opens_to_a_role_that_it_is_not_for() {
    String insight = insight();
    String theme = agreedTheme();
    ApiClient innovator = as(Role.INNOVATOR, LEEDS);
    for (Try one : regionDoors(insight, theme)) {
      innovator.post(one.path(), one.body()).expectProblem(403, "role-needed");
    }
    assertThat(onRecord("RoleNeeded"))
        .contains(
            "ShareInsight",
            "RetractInsight",
            "ProposeTheme",
            "CommentOnTheme",
            "AgreeTheme",
            "DeclineTheme",
            "RetireTheme",
            "RecordInvestment",
            "RetractInvestment",
            "AddPlace",
            "RetirePlace",
            "AddNeighbourhood",
            "RetireNeighbourhood",
            "ReviseOrganisation",
            "RenameOrganisation",
            "CloseOrganisation",
            "ReopenOrganisation");
    String decided = atMeeting("Ours to decide.");
    for (ApiClient other : List.of(office(), as(Role.PARTNER, LEEDS), administrator())) {
      other.post("/themes/" + theme + "/retirement", decided).expectProblem(403, "role-needed");
    }
    for (ApiClient other : List.of(as(Role.LEADERSHIP, REGION), as(Role.PARTNER, LEEDS))) {
      other
          .post("/places", "{\"name\": \"Ours\", \"source\": \"Us\"}")
          .expectProblem(403, "role-needed");
    }
  }

  @Test
  void what_partners_share_is_not_there_for_innovators_and_administrators() {
    String insight = insight();
    Answer proposed =
        as(Role.PARTNER, LEEDS)
            .post("/themes", theme("Only proposed " + insight, insight))
            .expect(201);
    String theme = "/themes/" + id(proposed);
    shown(as(Role.TRUST_APPROVER, BRADFORD), theme, proposed);
    for (ApiClient other : List.of(as(Role.INNOVATOR, LEEDS), administrator())) {
      other.get("/insights/" + insight).expectProblem(404, "no-such-insight");
      other.get(theme).expectProblem(404, "no-such-theme");
      assertThat(other.get("/insights").expect(200).json().path("insights")).isEmpty();
      assertThat(other.get("/themes?size=200").expect(200).response().body())
          .doesNotContain(insight);
      other.get("/places").expect(200);
      other.get("/neighbourhoods").expect(200);
    }
    assertThat(administrator().get("/themes").expect(200).json().path("themes")).isEmpty();
    assertThat(administrator().get("/investments").expect(200).json().path("investments"))
        .isEmpty();
    assertThat(
            administrator().get("/attempts?outcome=HIDDEN&size=200").expect(200).response().body())
        .contains(insight, id(proposed));
  }

  @Test
  void nobody_is_granted_the_services_own_role_or_signs_in_with_it() {
    Newcomer nina = admit();
    assertThat(
            grant(administrator(), nina, "SERVICE", REGION)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("role:not-one-of");
    choosePassword(nina);
    Answer refused = token(nina, PASSWORD, "SERVICE").expectProblem(422, "fields-invalid");
    assertThat(refused.errors()).containsExactly("role:not-one-of");
    assertThat(refused.json().at("/errors/0/message").asString()).doesNotContain("SERVICE");
  }
}
