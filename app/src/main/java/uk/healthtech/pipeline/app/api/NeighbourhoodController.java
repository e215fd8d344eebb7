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
import uk.healthtech.pipeline.app.api.Look.TextView;
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
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.CorrectNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.RetireNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.NeighbourhoodRow;
import uk.healthtech.pipeline.kernel.query.Answers.Neighbourhoods;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindNeighbourhoods;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** Priority neighbourhoods, for which reach is counted apart. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/neighbourhoods")
@Tag(name = "Neighbourhoods", description = "Where people live whom the partnership puts first")
final class NeighbourhoodController {
  private static final int MOST_CODES = 50;

  private final Acts acts;
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  NeighbourhoodController(Acts acts, Queries queries, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A priority neighbourhood.")
  record NeighbourhoodView(
      UUID id,
      @Schema(description = "For If-Match when changing it.", example = "0") long version,
      @Schema(example = "Seacroft North") String name,
      @Schema(example = "Leeds") String place,
      @Schema(
              description = "Of the statistical areas that make it up; may be none.",
              example = "[\"E02002364\"]")
          List<String> codes,
      @Schema(description = "Where this was taken from.") String source,
      LocalDate addedOn,
      @Schema(description = "From when it is a priority no longer; null while it is one.")
          @Nullable LocalDate retiredOn,
      @Schema(description = "Why it was last put right or retired.") @Nullable TextView reason) {
    static NeighbourhoodView of(NeighbourhoodRow row, Look look) {
      HeldNeighbourhood held = row.neighbourhood();
      return new NeighbourhoodView(
          held.id().value(),
          row.sequence(),
          held.content().name(),
          held.content().place(),
          held.content().codes(),
          held.content().source(),
          held.addedOn(),
          held.retiredOn(),
          look.optionalText(held.reason()));
    }
  }

  @Schema(description = "A priority neighbourhood to add.")
  record NeighbourhoodBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Seacroft North")
          @Nullable String name,
      @Schema(
              description = "A place of the region.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Leeds")
          @Nullable String place,
      @Schema(
              description = "Of the statistical areas that make it up, at most 50, each once.",
              example = "[\"E02002364\"]")
          @Nullable List<@Nullable String> codes,
      @Schema(
              description = "Where this was taken from.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Killingbeck and Seacroft neighbourhood improvement plan, 2013-14")
          @Nullable String source,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    Neighbourhood read(Fields fields) {
      return new Neighbourhood(
          fields.text("name", name, FieldRules.NEIGHBOURHOOD),
          fields.text("place", place, FieldRules.PLACE),
          fields.each(
              "codes",
              codes,
              0,
              MOST_CODES,
              (field, raw) -> fields.text(field, raw, FieldRules.AREA_CODE)),
          fields.text("source", source, FieldRules.SOURCE));
    }
  }

  @Schema(description = "The neighbourhood as it should be, and why.")
  record NeighbourhoodCorrection(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Seacroft North")
          @Nullable String name,
      @Schema(
              description = "A place of the region.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Leeds")
          @Nullable String place,
      @Schema(
              description = "Of the statistical areas that make it up, at most 50, each once.",
              example = "[\"E02002364\"]")
          @Nullable List<@Nullable String> codes,
      @Schema(
              description = "Where this was taken from.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Killingbeck and Seacroft neighbourhood improvement plan, 2013-14")
          @Nullable String source,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "One area had been left out.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Add a priority neighbourhood",
      description = "Its id follows from its place and name, so it is added once.")
  ResponseEntity<Done> add(@RequestBody NeighbourhoodBody body, Caller caller) {
    Fields fields = Fields.ofBody();
    Neighbourhood content = body.read(fields);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    NeighbourhoodId neighbourhood = NeighbourhoodId.named(content.place(), content.name());
    return acts.create(
        new AddNeighbourhood(neighbourhood, content, on),
        caller.expectingNothing(),
        neighbourhood.value(),
        "/neighbourhoods/" + neighbourhood);
  }

  @PutMapping("/{neighbourhood}")
  @Versioned
  @Operation(
      summary = "Put a neighbourhood right",
      description = "All of it: what is left out is gone. The history keeps both.")
  ResponseEntity<Done> correct(
      @PathVariable NeighbourhoodId neighbourhood,
      @RequestBody NeighbourhoodCorrection body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    Neighbourhood content =
        new NeighbourhoodBody(body.name(), body.place(), body.codes(), body.source(), null)
            .read(fields);
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new CorrectNeighbourhood(neighbourhood, content, reason, on), caller.expectingVersion());
  }

  @PostMapping("/{neighbourhood}/retirement")
  @Versioned
  @Operation(
      summary = "Retire a priority neighbourhood",
      description = "It is a priority no longer; what names it stays as it is.")
  ResponseEntity<Done> retire(
      @PathVariable NeighbourhoodId neighbourhood, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new RetireNeighbourhood(neighbourhood, reason, on)),
        caller.expectingVersion());
  }

  @Schema(description = "A page of priority neighbourhoods, by name.")
  record NeighbourhoodsView(
      List<NeighbourhoodView> neighbourhoods,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping
  @Operation(summary = "List priority neighbourhoods", description = "By name, also retired ones.")
  NeighbourhoodsView list(
      @RequestParam(required = false)
          @Parameter(description = "Those in this place.", example = "Leeds")
          @Nullable String place,
      @RequestParam(required = false)
          @Parameter(
              description = "Only those that are a priority now.",
              schema = @Schema(type = "boolean"))
          @Nullable String open,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    FindNeighbourhoods question =
        new FindNeighbourhoods(
            who.actor(),
            null,
            fields.optionalText("place", place, FieldRules.PLACE),
            Reading.flag(fields, "open", open),
            Reading.page(fields, Cursor.NEIGHBOURHOODS, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Neighbourhoods found = queries.ask(question, Neighbourhoods.class);
    Look look = look(found, who.actor());
    return new NeighbourhoodsView(
        found.rows().stream().map(row -> NeighbourhoodView.of(row, look)).toList(),
        found.next(),
        found.upToDate());
  }

  @Schema(description = "One priority neighbourhood.")
  record NeighbourhoodAnswer(
      NeighbourhoodView neighbourhood,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/{neighbourhood}")
  @Operation(
      summary = "Show one priority neighbourhood",
      description = "Its ETag is for If-Match when changing it.")
  ResponseEntity<NeighbourhoodAnswer> show(
      @PathVariable NeighbourhoodId neighbourhood,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    var own = Reading.after(fields, after, neighbourhood.toString());
    fields.check();
    Neighbourhoods found =
        queries.ask(
            new FindNeighbourhoods(who.actor(), neighbourhood, null, false, new Page(null, 1), own),
            Neighbourhoods.class);
    if (found.rows().isEmpty()) {
      throw Innovations.none(Finding.ABSENT, found.upToDate(), EdgeProblem.NO_SUCH_NEIGHBOURHOOD);
    }
    NeighbourhoodView view =
        NeighbourhoodView.of(found.rows().getFirst(), look(found, who.actor()));
    return VersionTag.answer(
        view.version(), new NeighbourhoodAnswer(view, found.upToDate()), found.upToDate());
  }

  private Look look(Neighbourhoods found, Actor viewer) {
    return new Look(prose, directory, viewer, List.of(), List.of(), found.texts());
  }
}
