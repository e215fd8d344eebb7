package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.api.edge.VersionTag;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.CorrectInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.RetractInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.ShareInsight;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.query.Answers.Insights;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindInsights;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What partners share of the needs of citizens and patients. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/insights")
@Tag(name = "Insights", description = "What citizens and patients need")
final class InsightController {
  private static final int MOST_PLACES = 20;
  private static final int MOST_NEIGHBOURHOODS = 50;

  private final Acts acts;
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  InsightController(Acts acts, Queries queries, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "What you know of a need, without names of people.")
  record InsightBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = InsightView.NEED)
          @Nullable String need,
      @Schema(
              description = "Whose need it is, as a group.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = InsightView.POPULATION)
          @Nullable String population,
      @Schema(
              description = "At most 20, each once; none means the whole region.",
              example = "[\"Leeds\"]")
          @Nullable List<@Nullable String> places,
      @Schema(
              description = "The ids of priority neighbourhoods, at most 50, each once.",
              example = "[\"4c7d1f0e-2b8a-4f9d-8e61-0a9b8c7d6e5f\"]")
          @Nullable List<@Nullable String> neighbourhoods,
      @Schema(
              description = "Where it comes from: a survey, a patient group, data.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = InsightView.SOURCE)
          @Nullable String source,
      @Schema(
              description = "On what it rests, where that is written down.",
              example = InsightView.EVIDENCE)
          @Nullable String evidence,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    Insight read(Fields fields) {
      return new Insight(
          fields.text("need", need, FieldRules.INSIGHT_NEED),
          fields.text("population", population, FieldRules.INSIGHT_POPULATION),
          fields.each(
              "places",
              places,
              0,
              MOST_PLACES,
              (field, raw) -> fields.text(field, raw, FieldRules.PLACE)),
          fields.each(
              "neighbourhoods",
              neighbourhoods,
              0,
              MOST_NEIGHBOURHOODS,
              (field, raw) -> new NeighbourhoodId(fields.id(field, raw))),
          fields.text("source", source, FieldRules.SOURCE),
          fields.optionalText("evidence", evidence, FieldRules.INSIGHT_EVIDENCE));
    }
  }

  @Schema(description = "The insight as it should be, and why.")
  record InsightCorrection(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = InsightView.NEED)
          @Nullable String need,
      @Schema(
              description = "Whose need it is, as a group.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = InsightView.POPULATION)
          @Nullable String population,
      @Schema(
              description = "At most 20, each once; none means the whole region.",
              example = "[\"Leeds\"]")
          @Nullable List<@Nullable String> places,
      @Schema(
              description = "The ids of priority neighbourhoods, at most 50, each once.",
              example = "[\"4c7d1f0e-2b8a-4f9d-8e61-0a9b8c7d6e5f\"]")
          @Nullable List<@Nullable String> neighbourhoods,
      @Schema(
              description = "Where it comes from: a survey, a patient group, data.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = InsightView.SOURCE)
          @Nullable String source,
      @Schema(
              description = "On what it rests, where that is written down.",
              example = InsightView.EVIDENCE)
          @Nullable String evidence,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The sessions were held in two places, not one.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    Insight read(Fields fields) {
      return new InsightBody(need, population, places, neighbourhoods, source, evidence, null)
          .read(fields);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Share an insight", description = "For the organisation that you act for.")
  ResponseEntity<Done> share(@RequestBody InsightBody body, Caller caller) {
    Fields fields = Fields.ofBody();
    Insight content = body.read(fields);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    InsightId insight = new InsightId(caller.newId("insight"));
    return acts.create(
        new ShareInsight(insight, content, on),
        caller.expectingNothing(),
        insight.value(),
        "/insights/" + insight);
  }

  @PutMapping("/{insight}")
  @Versioned
  @Operation(
      summary = "Put an insight right",
      description = "All of it: what is left out is gone. The history keeps both.")
  ResponseEntity<Done> correct(
      @PathVariable InsightId insight, @RequestBody InsightCorrection body, Caller caller) {
    Fields fields = Fields.ofBody();
    Insight content = body.read(fields);
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(new CorrectInsight(insight, content, reason, on), caller.expectingVersion());
  }

  @PostMapping("/{insight}/retraction")
  @Versioned
  @Operation(summary = "Take back an insight", description = "The history keeps both.")
  ResponseEntity<Done> retract(
      @PathVariable InsightId insight, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new RetractInsight(insight, reason, on)),
        caller.expectingVersion());
  }

  @Schema(description = "A page of insights, the latest shared first.")
  record InsightsView(
      List<InsightView> insights,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping
  @Operation(
      summary = "List insights",
      description = "Those that you may see, the latest shared first.")
  InsightsView list(
      @RequestParam(required = false)
          @Parameter(
              description = "Those from which this theme was proposed.",
              schema = @Schema(format = "uuid"))
          @Nullable String theme,
      @RequestParam(required = false)
          @Parameter(description = "Those that name this place.", example = "Leeds")
          @Nullable String place,
      @RequestParam(required = false) @Parameter(description = "Words to search for.")
          @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    UUID of = fields.optionalId("theme", theme);
    FindInsights question =
        new FindInsights(
            who.actor(),
            null,
            of == null ? null : new ThemeId(of),
            fields.optionalText("place", place, FieldRules.PLACE),
            fields.optionalText("q", q, FieldRules.SEARCH),
            Reading.page(fields, Cursor.INSIGHTS, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Insights found = queries.ask(question, Insights.class);
    Look look = look(found, who.actor());
    return new InsightsView(
        found.rows().stream().map(row -> InsightView.of(row, look)).toList(),
        found.next(),
        found.upToDate());
  }

  @Schema(description = "One insight.")
  record InsightAnswer(
      InsightView insight,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/{insight}")
  @Operation(
      summary = "Show one insight",
      description = "Taken back or not. Its ETag is for If-Match when changing it.")
  ResponseEntity<InsightAnswer> show(
      @PathVariable InsightId insight,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    var own = Reading.after(fields, after, insight.toString());
    fields.check();
    Insights found =
        queries.ask(
            new FindInsights(who.actor(), insight, null, null, null, new Page(null, 1), own),
            Insights.class);
    if (found.rows().isEmpty()) {
      throw Innovations.none(found.finding(), found.upToDate(), EdgeProblem.NO_SUCH_INSIGHT);
    }
    InsightView view = InsightView.of(found.rows().getFirst(), look(found, who.actor()));
    return VersionTag.answer(
        view.version(), new InsightAnswer(view, found.upToDate()), found.upToDate());
  }

  private Look look(Insights found, Actor viewer) {
    return new Look(
        prose,
        directory,
        viewer,
        found.rows().stream().map(row -> row.insight().by()).toList(),
        List.of(),
        found.texts());
  }
}
