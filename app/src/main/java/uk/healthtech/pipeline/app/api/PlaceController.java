package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
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
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.AddPlace;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.RetirePlace;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.PlaceRow;
import uk.healthtech.pipeline.kernel.query.Answers.Places;
import uk.healthtech.pipeline.kernel.query.Query.FindPlaces;

/** The places of the region. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/places")
@Tag(name = "Places", description = "The places that make up the region")
final class PlaceController {
  private final Acts acts;
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  PlaceController(Acts acts, Queries queries, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A place of the region, now or once.")
  record PlaceView(
      UUID id,
      @Schema(description = "For If-Match when changing it.", example = "0") long version,
      @Schema(example = "Calderdale") String name,
      @Schema(description = "Where this was taken from.") String source,
      LocalDate addedOn,
      @Schema(description = "From when it is a place of the region no longer; null while it is.")
          @Nullable LocalDate retiredOn,
      @Schema(description = "Why it was retired.") @Nullable TextView reason) {
    static PlaceView of(PlaceRow row, Look look) {
      HeldPlace held = row.place();
      return new PlaceView(
          held.id().value(),
          row.sequence(),
          held.name(),
          held.source(),
          held.addedOn(),
          held.retiredOn(),
          look.optionalText(held.reason()));
    }
  }

  @Schema(description = "A place to add, or one that had been retired.")
  record PlaceBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Calderdale")
          @Nullable String name,
      @Schema(
              description = "Where this was taken from.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "NHS West Yorkshire Integrated Care Board, about us")
          @Nullable String source,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Add a place",
      description = "Its id follows from its name, so it is added once. A retired one comes back.")
  ResponseEntity<Done> add(@RequestBody PlaceBody body, Caller caller) {
    Fields fields = Fields.ofBody();
    String name = fields.text("name", body.name(), FieldRules.PLACE);
    String source = fields.text("source", body.source(), FieldRules.SOURCE);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    PlaceId place = PlaceId.named(name);
    return acts.create(
        new AddPlace(place, name, source, on),
        caller.expectingNothing(),
        place.value(),
        "/places/" + place);
  }

  @PostMapping("/{place}/retirement")
  @Versioned
  @Operation(
      summary = "Retire a place",
      description = "It is a place of the region no longer; what names it stays as it is.")
  ResponseEntity<Done> retire(
      @PathVariable PlaceId place, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new RetirePlace(place, reason, on)), caller.expectingVersion());
  }

  @Schema(description = "All places, by name.")
  record PlacesView(
      List<PlaceView> places,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping
  @Operation(summary = "List the places of the region", description = "By name, also retired ones.")
  PlacesView list(
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    FindPlaces question = new FindPlaces(who.actor(), Reading.after(fields, after));
    fields.check();
    Places found = queries.ask(question, Places.class);
    Look look = look(found, who.actor());
    return new PlacesView(
        found.rows().stream().map(row -> PlaceView.of(row, look)).toList(), found.upToDate());
  }

  @Schema(description = "One place.")
  record PlaceAnswer(
      PlaceView place,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/{place}")
  @Operation(summary = "Show one place", description = "Its ETag is for If-Match when changing it.")
  ResponseEntity<PlaceAnswer> show(
      @PathVariable PlaceId place,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    FindPlaces question =
        new FindPlaces(who.actor(), Reading.after(fields, after, place.toString()));
    fields.check();
    Places found = queries.ask(question, Places.class);
    PlaceRow row =
        found.rows().stream()
            .filter(one -> one.place().id().equals(place))
            .findAny()
            .orElseThrow(
                () ->
                    Innovations.none(Finding.ABSENT, found.upToDate(), EdgeProblem.NO_SUCH_PLACE));
    PlaceView view = PlaceView.of(row, look(found, who.actor()));
    return VersionTag.answer(
        view.version(), new PlaceAnswer(view, found.upToDate()), found.upToDate());
  }

  private Look look(Places found, Actor viewer) {
    return new Look(prose, directory, viewer, List.of(), List.of(), found.texts());
  }
}
