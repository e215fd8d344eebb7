package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.query.Answers.ThemeRow;
import uk.healthtech.pipeline.kernel.query.Answers.Themes;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindThemes;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.CommentId;
import uk.healthtech.pipeline.kernel.theme.Theme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.AgreeTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.CommentOnTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.DeclineTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ProposeTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.RetireTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand.ReviseTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** Priority themes: proposed from insights, agreed and retired by leadership. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/themes")
@Tag(name = "Themes", description = "What the partnership works on together")
final class ThemeController {
  private static final int MOST_INSIGHTS = 50;

  private final Acts acts;
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  ThemeController(Acts acts, Queries queries, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A theme to propose.")
  record ThemeBody(
      @Schema(
              description = "Short, as on a board; a theme is proposed once under its name.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = ThemeView.NAME)
          @Nullable String name,
      @Schema(
              description = "What it is about and why.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = ThemeView.SUMMARY)
          @Nullable String summary,
      @Schema(
              description = "The ids of the insights that call for it, 1 to 50, each once.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "[\"5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10\"]")
          @Nullable List<@Nullable String> insights,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    /** Only an imported theme may be without insights. */
    Theme read(Fields fields, int leastInsights) {
      return new Theme(
          fields.text("name", name, FieldRules.THEME_NAME),
          fields.text("summary", summary, FieldRules.THEME_SUMMARY),
          fields.each(
              "insights",
              insights,
              leastInsights,
              MOST_INSIGHTS,
              (field, raw) -> new InsightId(fields.id(field, raw))));
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Propose a theme",
      description = "Its id follows from its name, so it is proposed once. Leadership decides.")
  ResponseEntity<Done> propose(@RequestBody ThemeBody body, Caller caller) {
    Fields fields = Fields.ofBody();
    Theme content = body.read(fields, 1);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    ThemeId theme = ThemeId.named(content.name());
    return acts.create(
        new ProposeTheme(theme, content, on),
        caller.expectingNothing(),
        theme.value(),
        "/themes/" + theme);
  }

  @Schema(description = "The theme as it should read, and why.")
  record ThemeRevision(
      @Schema(
              description = "Short, as on a board.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = ThemeView.NAME)
          @Nullable String name,
      @Schema(
              description = "What it is about and why.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = ThemeView.SUMMARY)
          @Nullable String summary,
      @Schema(
              description = "The ids of the insights that call for it, at most 50, each once.",
              example = "[\"5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10\"]")
          @Nullable List<@Nullable String> insights,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Two more insights call for it.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PutMapping("/{theme}")
  @Versioned
  @Operation(
      summary = "Revise a theme",
      description = "All of it: what is left out is gone. A partner may until it is agreed.")
  ResponseEntity<Done> revise(
      @PathVariable ThemeId theme, @RequestBody ThemeRevision body, Caller caller) {
    Fields fields = Fields.ofBody();
    Theme content =
        new ThemeBody(body.name(), body.summary(), body.insights(), null).read(fields, 0);
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(new ReviseTheme(theme, content, reason, on), caller.expectingVersion());
  }

  @Schema(description = "What you say about a theme, without names of people.")
  record ThemeComment(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Our members see the same need in their care homes.")
          @Nullable String text,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/{theme}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Comment on a theme")
  ResponseEntity<Done> comment(
      @PathVariable ThemeId theme, @RequestBody ThemeComment body, Caller caller) {
    Fields fields = Fields.ofBody();
    FreeText text = fields.free("text", body.text(), FieldRules.COMMENT);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    CommentId comment = new CommentId(caller.newId("comment", theme));
    return acts.create(
        new CommentOnTheme(theme, comment, text, on),
        caller.expectingNothing(),
        comment.value(),
        "/themes/" + theme);
  }

  @Schema(description = "What leadership decided about a theme, why and where.")
  record ThemeDecision(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The need is great, and four partners want to work on it.")
          @Nullable String reason,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MeetingBody meeting,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  private interface Deciding {
    ThemeCommand command(ThemeId theme, FreeText reason, Meeting meeting, @Nullable LocalDate on);
  }

  private ResponseEntity<Done> decided(
      ThemeDecision body, ThemeId theme, Caller caller, Deciding deciding) {
    Fields fields = Fields.ofBody();
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    Meeting meeting = MeetingBody.read(fields, body.meeting());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(deciding.command(theme, reason, meeting, on), caller.expectingVersion());
  }

  @PostMapping("/{theme}/agreement")
  @Versioned
  @Operation(
      summary = "Agree a theme",
      description = "From then on innovations may serve it. Also what was declined or retired.")
  ResponseEntity<Done> agree(
      @PathVariable ThemeId theme, @RequestBody ThemeDecision body, Caller caller) {
    return decided(body, theme, caller, AgreeTheme::new);
  }

  @PostMapping("/{theme}/refusal")
  @Versioned
  @Operation(summary = "Decline a theme that was proposed")
  ResponseEntity<Done> decline(
      @PathVariable ThemeId theme, @RequestBody ThemeDecision body, Caller caller) {
    return decided(body, theme, caller, DeclineTheme::new);
  }

  @PostMapping("/{theme}/retirement")
  @Versioned
  @Operation(
      summary = "Retire a theme",
      description = "No innovation can come to serve it; those that do, stay as they are.")
  ResponseEntity<Done> retire(
      @PathVariable ThemeId theme, @RequestBody ThemeDecision body, Caller caller) {
    return decided(body, theme, caller, RetireTheme::new);
  }

  @Schema(description = "A page of themes, by name.")
  record ThemesView(
      List<ThemeView> themes,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping
  @Operation(summary = "List themes", description = "Those that you may see, by name.")
  ThemesView list(
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = ThemeStatus.class)))
          @Nullable List<String> status,
      @RequestParam(required = false) @Parameter(description = "Words to search for.")
          @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    FindThemes question =
        new FindThemes(
            who.actor(),
            null,
            fields.words("status", status, ThemeStatus.class),
            fields.optionalText("q", q, FieldRules.SEARCH),
            Reading.page(fields, Cursor.THEMES, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Themes found = queries.ask(question, Themes.class);
    Look look = look(found, who.actor());
    return new ThemesView(
        found.rows().stream().map(row -> view(row, found, look)).toList(),
        found.next(),
        found.upToDate());
  }

  @Schema(description = "One theme.")
  record ThemeAnswer(
      ThemeView theme,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/{theme}")
  @Operation(summary = "Show one theme", description = "Its ETag is for If-Match when changing it.")
  ResponseEntity<ThemeAnswer> show(
      @PathVariable ThemeId theme,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    var own = Reading.after(fields, after, theme.toString());
    fields.check();
    Themes found =
        queries.ask(
            new FindThemes(who.actor(), theme, Set.of(), null, new Page(null, 1), own),
            Themes.class);
    if (found.rows().isEmpty()) {
      throw Innovations.none(found.finding(), found.upToDate(), EdgeProblem.NO_SUCH_THEME);
    }
    ThemeView view = view(found.rows().getFirst(), found, look(found, who.actor()));
    return VersionTag.answer(
        view.version(), new ThemeAnswer(view, found.upToDate()), found.upToDate());
  }

  private static ThemeView view(ThemeRow row, Themes found, Look look) {
    return ThemeView.of(row, found.aligned().getOrDefault(row.theme().id(), 0), look);
  }

  private Look look(Themes found, Actor viewer) {
    return new Look(
        prose,
        directory,
        viewer,
        found.rows().stream().flatMap(row -> ThemeView.organisations(row.theme())).toList(),
        found.rows().stream().flatMap(row -> ThemeView.people(row.theme())).toList(),
        found.texts());
  }
}
