package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** From a need that a partner shares to a theme that innovations serve, and its end. */
class ThemesTest extends OnTheRoad {
  private static final String INSIGHT =
      """
      {"need": "%s", "population": "Adults with COPD", "places": ["Leeds", "Kirklees"],
       "neighbourhoods": ["%s"], "source": "Listening sessions", "evidence": "Twelve sessions"}
      """;

  private ApiClient partner;
  private ApiClient office;
  private ApiClient leadership;
  private ApiClient innovator;

  @BeforeEach
  void people() {
    partner = as(Role.PARTNER, LEEDS);
    office = as(Role.PROGRAMME_OFFICE, REGION);
    leadership = as(Role.LEADERSHIP, REGION);
    innovator = as(Role.INNOVATOR, LEEDS);
  }

  /** The same body, saying why it is put right. */
  private static String corrected(String body, String reason) {
    return body.strip().replaceFirst("}$", ", \"reason\": \"" + reason + "\"}");
  }

  private static String serving(String theme) {
    return "{\"themes\": [\"" + theme + "\"]}";
  }

  private List<String> board(ApiClient reader, String parameters) {
    return reader
        .get("/innovations?size=200&" + parameters)
        .expect(200)
        .json()
        .path("innovations")
        .valueStream()
        .map(one -> one.path("id").asString())
        .toList();
  }

  @Test
  void a_need_becomes_a_theme_that_innovations_serve_until_it_is_retired() {
    String insight = insight();
    String name = "Breathing well " + UUID.randomUUID();
    Answer proposed = partner.post("/themes", theme(name, insight)).expect(201);
    String theme = "/themes/" + id(proposed);
    assertThat(proposed.header("Location")).hasValue("/api/v1" + theme);
    assertThat(shown(partner, theme, proposed).at("/theme/status").asString())
        .isEqualTo("PROPOSED");
    partner
        .post("/themes", theme(name.toUpperCase(Locale.ROOT), insight))
        .expectProblem(409, "already-there");
    assertThat(partner.get("/insights?theme=" + id(proposed)).expect(200).json().path("insights"))
        .extracting(one -> one.path("id").asString())
        .containsExactly(insight);

    String at = submitted();
    as(Role.PROGRAMME_OFFICE, REGION).post(at + "/screening", decision("ACCEPT")).expect(200);
    assertThat(
            innovator
                .patch(at + "/proposal", serving(id(proposed)))
                .expectProblem(422, "fields-invalid")
                .errors())
        .as("not before it is agreed")
        .containsExactly("themes:unknown");
    as(Role.TRUST_APPROVER, BRADFORD)
        .post(theme + "/comments", "{\"text\": \"Our wards see it too.\"}")
        .expect(201);
    Answer agreed =
        leadership.post(theme + "/agreement", atMeeting("The need is great.")).expect(200);

    JsonNode now = shown(partner, theme, agreed).path("theme");
    assertThat(now.path("status").asString()).isEqualTo("AGREED");
    assertThat(now.at("/decision/reason/text").asString()).isEqualTo("The need is great.");
    assertThat(now.at("/decision/meeting/agreed/0/name").asString())
        .isEqualTo("Test LEADERSHIP@QWO");
    assertThat(now.at("/comments/0/text/text").asString()).isEqualTo("Our wards see it too.");
    assertThat(now.at("/comments/0/by/odsCode").asString()).isEqualTo(BRADFORD);
    assertThat(now.at("/insights/0").asString()).isEqualTo(insight);

    Answer aligned = innovator.patch(at + "/proposal", serving(id(proposed))).expect(200);
    JsonNode innovation = shown(innovator, at, aligned);
    assertThat(innovation.at("/themes/0/name").asString()).isEqualTo(name);
    String after = "&after=" + aligned.json().path("after").asString();
    assertThat(board(office, "theme=" + id(proposed) + after))
        .containsExactly(innovation.path("id").asString());
    String serving = innovation.path("id").asString();
    String none = submitted().replace("/innovations/", "");
    assertThat(board(office, "withoutTheme=true&after=" + none + ":1"))
        .contains(none)
        .doesNotContain(serving);
    assertThat(
            office
                .get("/innovations?theme=" + id(proposed) + "&theme=" + UUID.randomUUID())
                .expect(200)
                .json()
                .at("/innovations/0/themes/0/name")
                .asString())
        .isEqualTo(name);
    assertThat(office.get(theme).expect(200).json().at("/theme/aligned").asInt()).isEqualTo(1);

    innovator.post(at + "/publication/agreement", "{}").expect(200);
    shown(office, at, office.post(at + "/publication", "{}").expect(200));
    List<String> seen = List.of();
    for (int i = 0; i < 500 && seen.isEmpty(); i++) {
      seen = publicThemes(serving);
    }
    assertThat(seen).containsExactly(name);

    Answer retired = leadership.post(theme + "/retirement", atMeeting("It is met.")).expect(200);
    assertThat(shown(innovator, theme, retired).at("/theme/status").asString())
        .isEqualTo("RETIRED");
    leadership.post(theme + "/retirement", atMeeting("Again.")).expectProblem(409, "theme-is");
    assertThat(
            innovator
                .careless()
                .post(
                    "/innovations",
                    "{\"name\": \"Too late\", \"themes\": [\"%s\"]}".formatted(id(proposed)))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("themes:unknown");
    assertThat(shown(innovator, at, aligned).at("/themes/0/name").asString())
        .as("what served it still does")
        .isEqualTo(name);
    assertThat(history(partner, id(proposed)))
        .as("the newest first")
        .containsExactly("ThemeRetired", "ThemeAgreed", "ThemeCommented", "ThemeProposed");
  }

  /** As everybody sees them, on whichever page; none until the public board has followed. */
  private List<String> publicThemes(String innovation) {
    String next = "";
    do {
      JsonNode page = stranger().get("/public/innovations?size=200" + next).expect(200).json();
      for (JsonNode one : page.path("innovations")) {
        if (one.path("id").asString().equals(innovation)) {
          return one.path("themes").valueStream().map(t -> t.path("name").asString()).toList();
        }
      }
      next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!next.isEmpty());
    return List.of();
  }

  private static List<String> history(ApiClient reader, String stream) {
    return reader
        .get("/history?size=200")
        .expect(200)
        .json()
        .path("entries")
        .valueStream()
        .filter(entry -> entry.path("stream").asString().equals(stream))
        .map(entry -> entry.path("event").asString())
        .toList();
  }

  @Test
  void an_insight_is_shared_put_right_and_taken_back() {
    String neighbourhood = neighbourhood();
    String first = INSIGHT.formatted("Nobody answers at night who knows them.", neighbourhood);
    String key = UUID.randomUUID().toString();
    Answer shared = partner.post("/insights", first, "Idempotency-Key", key).expect(201);
    assertThat(id(partner.post("/insights", first, "Idempotency-Key", key).expect(201)))
        .isEqualTo(id(shared));
    String insight = "/insights/" + id(shared);
    assertThat(shared.header("Location")).hasValue("/api/v1" + insight);
    Answer shown =
        partner.get(insight + "?after=" + shared.json().path("after").asString()).expect(200);
    assertThat(shown.json().at("/insight/by/odsCode").asString()).isEqualTo(LEEDS);
    assertThat(shown.json().at("/insight/neighbourhoods/0/name").asString())
        .startsWith("Made-up Hill ");
    assertThat(shown.json().at("/insight/correctedOn").isNull()).isTrue();

    String second =
        corrected(
            INSIGHT.formatted("Nobody answers at night or at noon.", neighbourhood), "Noon too.");
    Answer put = partner.put(insight, second, "If-Match", shown.tag()).expect(200);
    partner.put(insight, second, "If-Match", shown.tag()).expectProblem(412, "version-moved");
    partner.put(insight, second).expectProblem(409, "nothing-changed");
    JsonNode now = shown(leadership, insight, put).path("insight");
    assertThat(now.path("need").asString()).isEqualTo("Nobody answers at night or at noon.");
    assertThat(now.at("/reason/text").asString()).isEqualTo("Noon too.");
    assertThat(partner.get("/insights?q=at%20noon&place=kirklees").expect(200).response().body())
        .contains(id(shared));

    as(Role.PARTNER, BRADFORD)
        .post(insight + "/retraction", because("Not ours."))
        .expectProblem(403, "not-your-organisation");
    Answer retracted =
        office.post(insight + "/retraction", because("It names a person.")).expect(200);
    assertThat(shown(partner, insight, retracted).at("/insight/retractedOn").isNull()).isFalse();
    partner.put(insight, second).expectProblem(409, "no-longer-there");
    assertThat(
            partner
                .post("/themes", theme("Too late " + key, id(shared)))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("insights[0]:unknown");
  }

  @Test
  void what_is_wrong_with_an_insight_is_named_where_it_stands() {
    assertThat(
            partner
                .careless()
                .post(
                    "/insights",
                    """
                    {"need": "Short", "places": ["L", null], "neighbourhoods": ["x"],
                     "source": "", "evidence": "x", "occurredOn": "soon"}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly(
            "need:too-short",
            "population:missing",
            "places[0]:too-short",
            "places[1]:missing",
            "neighbourhoods[0]:malformed",
            "source:missing",
            "evidence:too-short",
            "occurredOn:malformed");
    String unknown = UUID.randomUUID().toString();
    assertThat(
            partner
                .post(
                    "/insights",
                    INSIGHT
                        .formatted("Nobody answers at night who knows them.", unknown)
                        .replace("\"Kirklees\"", "\"Atlantis\", \"leeds\", \"Harrogate\""))
                .expectProblem(422, "fields-invalid")
                .errors())
        .as("Harrogate is no place of the region any more")
        .containsExactly(
            "places[1]:unknown",
            "places[2]:repeated",
            "places[3]:unknown",
            "neighbourhoods[0]:unknown");
    partner
        .post(
            "/insights",
            """
            {"need": "Trains at night would bring people home from hospital.",
             "population": "Visitors", "places": ["Harrogate"], "source": "A survey",
             "occurredOn": "2020-01-15"}
            """)
        .expect(201);
    assertThat(partner.careless().get("/insights?theme=x&size=0").expect(400).errors())
        .containsExactly("theme:malformed", "size:out-of-range");
  }

  @Test
  void a_theme_is_revised_declined_and_agreed_after_all() {
    String name = "Sleeping well " + UUID.randomUUID();
    String insight = insight();
    String body = theme(name, insight);
    Answer proposed = partner.post("/themes", body).expect(201);
    String theme = "/themes/" + id(proposed);
    Answer shown =
        partner.get(theme + "?after=" + proposed.json().path("after").asString()).expect(200);
    Answer revised =
        partner
            .put(
                theme,
                corrected(body.replace("Sleeping", "Resting"), "It is not sleep alone."),
                "If-Match",
                shown.tag())
            .expect(200);
    assertThat(shown(partner, theme, revised).at("/theme/name").asString())
        .startsWith("Resting well ");
    as(Role.PARTNER, BRADFORD)
        .put(theme, corrected(body, "Better as it was."))
        .expectProblem(403, "not-your-organisation");
    leadership
        .post(theme + "/agreement", atMeeting("Seen before."), "If-Match", shown.tag())
        .expectProblem(412, "version-moved");
    Answer declined = leadership.post(theme + "/refusal", atMeeting("Not now.")).expect(200);
    assertThat(shown(office, theme, declined).at("/theme/decision/to").asString())
        .isEqualTo("DECLINED");
    leadership.post(theme + "/refusal", atMeeting("No again.")).expectProblem(409, "theme-is");
    JsonNode facts =
        partner
            .put(theme, corrected(body, "Once more."))
            .expectProblem(409, "theme-is")
            .json()
            .path("facts");
    assertThat(facts.path("now").asString()).isEqualTo("DECLINED");
    Answer after = leadership.post(theme + "/agreement", atMeeting("Now it is.")).expect(200);
    assertThat(shown(innovator, theme, after).at("/theme/insights"))
        .as("an innovator sees what was agreed, without what partners say among themselves")
        .isEmpty();
    assertThat(partner.get("/themes?status=AGREED&q=Resting").expect(200).response().body())
        .contains(id(proposed));
    assertThat(partner.get("/themes?status=DECLINED&size=200").expect(200).response().body())
        .doesNotContain(id(proposed));
  }

  @Test
  void what_is_wrong_with_a_theme_is_named_where_it_stands() {
    ApiClient careless = partner.careless();
    assertThat(
            careless
                .post("/themes", "{\"name\": \"x\", \"summary\": \"Short\", \"insights\": []}")
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("name:too-short", "summary:too-short", "insights:wrong-count");
    assertThat(careless.post("/themes", "{\"insights\": [\"x\"]}").expect(422).errors())
        .containsExactly("name:missing", "summary:missing", "insights[0]:malformed");
    String insight = insight();
    assertThat(
            partner
                .post(
                    "/themes",
                    theme(
                        "Twice " + insight,
                        insight + "\", \"" + UUID.randomUUID() + "\", \"" + insight))
                .expect(422)
                .errors())
        .containsExactly("insights[1]:unknown", "insights[2]:repeated");

    String theme = "/themes/" + agreedTheme();
    assertThat(leadership.careless().post(theme + "/retirement", "{}").expect(422).errors())
        .containsExactly(
            "reason:missing",
            "meeting.heldOn:missing",
            "meeting.reference:missing",
            "meeting.agreed:missing");
    String stranger = person(Role.PARTNER, LEEDS).account().toString();
    assertThat(
            leadership
                .post(
                    theme + "/retirement",
                    atMeeting("Met.").replaceFirst("\\[\"[^\"]+\"", "[\"" + stranger + "\""))
                .expectProblem(422, "fields-invalid")
                .errors())
        .anyMatch(error -> error.startsWith("meeting.agreed[0]:"));
    assertThat(careless.post(theme + "/comments", "{\"text\": \"x\"}").expect(422).errors())
        .containsExactly("text:too-short");
    assertThat(careless.put(theme, theme("A name", insight)).expect(422).errors())
        .containsExactly("reason:missing");
    partner
        .put(theme, corrected(theme("A name", insight), "Ours no more."))
        .expectProblem(409, "theme-is");
    String none = "/themes/" + UUID.randomUUID();
    leadership.post(none + "/agreement", atMeeting("Which?")).expectProblem(404, "no-such-theme");
    leadership.get(none).expectProblem(404, "no-such-theme");
    leadership.get("/themes/x").expectProblem(404, "no-such-theme");
    assertThat(careless.get("/themes?status=GOOD&cursor=x").expect(400).errors())
        .containsExactly("status:not-one-of", "cursor:malformed");
  }
}
