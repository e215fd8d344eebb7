package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.app.api.ApiClient.Answer;
import uk.healthtech.pipeline.kernel.account.Role;

/** What an innovator may say of an innovation, how it is revised, and how versions compare. */
class ProposalTest extends OnTheRoad {
  private static final String FULL =
      """
      {"name": "Tidal Breath Monitor",
       "summary": "A sensor worn at home that warns of a flare-up days ahead.",
       "category": "MHEALTH",
       "problem": "People with chronic lung disease reach hospital too late.",
       "howItWorks": "It listens to the breath at night and tells a nurse.",
       "careSettings": ["HOME", "COMMUNITY"], "mainPurpose": "MONITOR",
       "themes": ["%s"],
       "population": "Adults with COPD", "estimatedPeople": 42000,
       "healthInequalities": ["CHRONIC_RESPIRATORY_DISEASE"],
       "evidenceSoFar": "Forty people for a winter.",
       "costEstimate": 180, "costBasis": "One patient for a year",
       "savingEstimate": 6.4e2, "savingBasis": "Bed days by patient and year",
       "intellectualProperty": ["PATENT_APPLIED_FOR"], "place": "Leeds"}
      """;

  private ApiClient innovator;
  private String theme;

  @BeforeEach
  void innovator() {
    innovator = as(Role.INNOVATOR, LEEDS);
    theme = agreedTheme();
  }

  @Test
  void every_field_comes_back_as_it_was_given() {
    Answer started = innovator.post("/innovations", FULL.formatted(theme)).expect(201);

    JsonNode proposal =
        shown(innovator, "/innovations/" + id(started) + "/proposal", started).path("proposal");

    assertThat(proposal.path("careSettings").toString()).isEqualTo("[\"HOME\",\"COMMUNITY\"]");
    assertThat(proposal.path("themes").toString()).isEqualTo("[\"" + theme + "\"]");
    assertThat(proposal.path("estimatedPeople").asLong()).isEqualTo(42_000);
    assertThat(proposal.path("savingEstimate").asLong()).isEqualTo(640);
    assertThat(proposal.path("place").asString()).isEqualTo("Leeds");
    assertThat(proposal.path("missing")).isEmpty();
  }

  @Test
  void null_empties_any_field_but_the_name_and_a_field_left_out_stays() {
    Answer started = innovator.post("/innovations", FULL.formatted(theme)).expect(201);
    String at = "/innovations/" + id(started) + "/proposal";

    Answer revised =
        innovator
            .patch(
                at,
                """
                {"costEstimate": null, "category": null, "themes": [], "costBasis": "",
                 "mainPurpose": "TREAT"}
                """)
            .expect(200);

    JsonNode proposal = shown(innovator, at, revised).path("proposal");
    assertThat(proposal.path("costEstimate").isNull()).isTrue();
    assertThat(proposal.path("category").isNull()).isTrue();
    assertThat(proposal.path("costBasis").isNull()).isTrue();
    assertThat(proposal.path("themes")).isEmpty();
    assertThat(proposal.path("mainPurpose").asString()).isEqualTo("TREAT");
    assertThat(proposal.path("savingEstimate").asLong()).isEqualTo(640);
    assertThat(proposal.path("missing").toString()).isEqualTo("[\"category\"]");
    assertThat(innovator.careless().patch(at, "{\"name\": null}").expect(422).errors())
        .containsExactly("name:missing");
    innovator.patch(at, "{\"mainPurpose\": \"TREAT\"}").expectProblem(409, "nothing-changed");
  }

  @Test
  void what_breaks_a_rule_is_named_where_it_stands() {
    assertThat(
            innovator
                .careless()
                .post(
                    "/innovations",
                    """
                    {"careSettings": ["HOME", "MOON", "HOME"], "themes": ["x"],
                     "estimatedPeople": 1e400000000, "costEstimate": 12.5, "savingEstimate": -1,
                     "healthInequalities": ["MATERNITY", "NONE_OF_THESE"],
                     "intellectualProperty": 3, "place": "L"}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("intellectualProperty:malformed");
    assertThat(
            innovator
                .careless()
                .post(
                    "/innovations",
                    """
                    {"careSettings": ["HOME", "MOON", "HOME"], "themes": ["x"],
                     "estimatedPeople": 1e400000000, "costEstimate": 12.5, "savingEstimate": -1,
                     "healthInequalities": ["MATERNITY", "NONE_OF_THESE"], "place": "L",
                     "nulls": []}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactly("nulls:not-known-here");
    assertThat(
            innovator
                .careless()
                .post(
                    "/innovations",
                    """
                    {"careSettings": ["HOME", "MOON", "HOME"], "themes": ["x"],
                     "estimatedPeople": 1e400000000, "costEstimate": 12.5, "savingEstimate": -1,
                     "healthInequalities": ["MATERNITY", "NONE_OF_THESE"], "place": "L"}
                    """)
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactlyInAnyOrder(
            "name:missing",
            "careSettings[1]:not-one-of",
            "careSettings[2]:repeated",
            "themes[0]:malformed",
            "estimatedPeople:out-of-range",
            "costEstimate:malformed",
            "savingEstimate:out-of-range",
            "healthInequalities:malformed",
            "place:too-short");
  }

  @Test
  void a_list_is_read_entry_by_entry_and_not_beyond_what_there_is_to_say() {
    String moons = "\"MOON\",".repeat(20_000) + "\"MOON\"";

    assertThat(
            innovator
                .careless()
                .post(
                    "/innovations",
                    """
                    {"name": "Tidal Breath Monitor", "careSettings": ["", "HOME", null, "HOME"],
                     "themes": [null, "x"], "intellectualProperty": [%s]}
                    """
                        .formatted(moons))
                .expectProblem(422, "fields-invalid")
                .errors())
        .containsExactlyInAnyOrder(
            "careSettings[0]:missing",
            "careSettings[2]:missing",
            "careSettings[3]:repeated",
            "themes[0]:missing",
            "themes[1]:malformed",
            "intellectualProperty:wrong-count");
    assertThat(
            innovator
                .careless()
                .post("/innovations", "{\"themes\": [%s]}".formatted("1,".repeat(20_000) + "1"))
                .expectProblem(422, "fields-invalid")
                .errors())
        .hasSize(100);
  }

  @Test
  void any_two_versions_are_compared_field_by_field() {
    Answer started = innovator.post("/innovations", FULL.formatted(theme)).expect(201);
    String at = "/innovations/" + id(started) + "/proposal";
    innovator.patch(at, "{\"place\": \"Wakefield District\"}").expect(200);
    Answer last =
        innovator.patch(at, "{\"place\": null, \"careSettings\": [\"HOME\"]}").expect(200);

    JsonNode versions = shown(innovator, at + "/versions", last).path("versions");

    assertThat(versions).hasSize(3);
    assertThat(versions.at("/2/changed").toString()).isEqualTo("[\"careSettings\",\"place\"]");
    assertThat(versions.at("/0/by/name").asString()).isEqualTo("Test INNOVATOR@RR8");
    JsonNode all = innovator.get(at + "/versions/compare").expect(200).json();
    assertThat(all.at("/changes/0/field").asString()).isEqualTo("careSettings");
    assertThat(all.at("/changes/0/before").toString()).isEqualTo("[\"HOME\",\"COMMUNITY\"]");
    assertThat(all.at("/changes/1/after")).isEmpty();
    JsonNode two =
        innovator
            .get(at + "/versions/compare?from=" + versions.at("/1/version") + "&to=0")
            .expect(200)
            .json();
    assertThat(two.path("changes")).hasSize(1);
    assertThat(two.at("/changes/0/before/0").asString()).isEqualTo("Wakefield District");
    assertThat(innovator.get(at + "/versions/compare?from=77").expect(400).errors())
        .containsExactly("from:unknown");
    assertThat(innovator.careless().get(at + "/versions/compare?to=x").expect(400).errors())
        .containsExactly("to:malformed");
    as(Role.INNOVATOR, BRADFORD).get(at + "/versions").expectProblem(404, "no-such-innovation");
    as(Role.PROGRAMME_OFFICE, REGION)
        .get(at + "/versions/compare")
        .expectProblem(404, "no-such-innovation");
  }
}
