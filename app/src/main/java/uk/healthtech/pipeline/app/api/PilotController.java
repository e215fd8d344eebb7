package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
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
import uk.healthtech.pipeline.app.api.NextView.AllowedView;
import uk.healthtech.pipeline.app.api.NextView.WaitingView;
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
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.Direction;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;

/** Pilots: asked for by the innovator, and shown to those whom they concern. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Tag(name = "Pilots")
final class PilotController {
  private static final String OF_ONE = "/innovations/{innovation}/pilots";
  private static final int MOST_MEASURES = 20;
  private static final int MOST_PEOPLE = 1_000_000;

  private final Acts acts;
  private final Queries queries;
  private final Innovations innovations;
  private final Directory directory;
  private final Prose prose;

  PilotController(
      Acts acts, Queries queries, Innovations innovations, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.innovations = innovations;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "What a pilot is to measure.")
  record MeasureBody(
      @Schema(
              description = "Unique within the pilot.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Readmissions within 30 days")
          @Nullable String name,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "per 100 patients")
          @Nullable String unit,
      @Schema(
              description = "Which way is better.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Direction.class,
              example = "DECREASE")
          @Nullable String direction,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "14.5")
          @Nullable BigDecimal baseline,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "10")
          @Nullable BigDecimal target) {}

  @Schema(description = "What to ask a trust for.")
  record PilotRequest(
      @Schema(
              description = "The ODS code of the NHS organisation that is asked.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "RR8")
          @Nullable String at,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "To find out whether early warnings keep people out of hospital.")
          @Nullable String objectives,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable List<@Nullable MeasureBody> measures,
      @Schema(
              description = "Who is to take part, as a group and never by name.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Adults with COPD who were admitted in the last year")
          @Nullable String population,
      @Schema(
              description = "How many patients or staff are to take part.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Integer.class,
              minimum = "1",
              maximum = "1000000",
              example = "120")
          @Nullable BigDecimal people,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "2026-04-01")
          @Nullable String startsOn,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "2026-09-30")
          @Nullable String endsOn,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping(OF_ONE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Ask a trust for a pilot")
  ResponseEntity<Done> request(
      @PathVariable InnovationId innovation, @RequestBody PilotRequest body, Caller caller) {
    Fields fields = Fields.ofBody();
    OdsCode at = fields.ods("at", body.at());
    FreeText objectives = fields.free("objectives", body.objectives(), FieldRules.OBJECTIVES);
    List<Measure> measures =
        fields.each(
            "measures",
            body.measures(),
            1,
            MOST_MEASURES,
            (field, raw) -> measure(fields, field, raw));
    String population = fields.text("population", body.population(), FieldRules.PILOT_POPULATION);
    int people = fields.whole("people", body.people(), 1, MOST_PEOPLE);
    LocalDate startsOn = fields.day("startsOn", body.startsOn());
    LocalDate endsOn = fields.day("endsOn", body.endsOn());
    LocalDate occurredOn = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    if (endsOn.isBefore(startsOn)) {
      fields.problem("endsOn", new TooEarly(startsOn));
    }
    fields.check();
    PilotId pilot = new PilotId(caller.newId("pilot", innovation));
    return acts.create(
        new RequestPilot(
            innovation,
            pilot,
            at,
            new PilotPlan<>(objectives, measures, population, people, startsOn, endsOn),
            occurredOn),
        caller.expectingNothing(),
        pilot.value(),
        "/innovations/" + innovation + "/pilots/" + pilot);
  }

  private static Measure measure(Fields fields, String field, @Nullable MeasureBody raw) {
    MeasureBody body = raw == null ? new MeasureBody(null, null, null, null, null) : raw;
    return new Measure(
        fields.text(field + ".name", body.name(), FieldRules.MEASURE_NAME),
        fields.text(field + ".unit", body.unit(), FieldRules.UNIT),
        fields.word(field + ".direction", body.direction(), Direction.class),
        fields.number(field + ".baseline", body.baseline()),
        fields.number(field + ".target", body.target()));
  }

  @Schema(description = "A page of pilots.")
  record PilotsView(
      List<PilotView> pilots,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping(OF_ONE)
  @Operation(
      summary = "List the pilots of one innovation",
      description = "All of them, on one page.")
  PilotsView ofOne(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    return new PilotsView(
        PilotView.all(found.row(), found.look()), null, found.answer().upToDate());
  }

  @GetMapping("/pilots")
  @Operation(
      summary = "List pilots",
      description = "Those that you may see, the longest waiting first.")
  PilotsView all(
      @RequestParam(required = false)
          @Parameter(
              description = "Where they are: an organisation id.",
              schema = @Schema(format = "uuid"))
          @Nullable String organisation,
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = PilotStatus.class)))
          @Nullable List<String> status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    UUID at = fields.optionalId("organisation", organisation);
    FindPilots question =
        new FindPilots(
            who.actor(),
            at == null ? null : new OrganisationId(at),
            fields.words("status", status, PilotStatus.class),
            Reading.page(fields, Cursor.PILOTS, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Pilots pilots = queries.ask(question, Pilots.class);
    Look look =
        new Look(
            prose,
            directory,
            who.actor(),
            pilots.rows().stream().map(row -> row.pilot().organisation()).toList(),
            pilots.rows().stream().flatMap(row -> PilotView.people(row.pilot())).toList(),
            pilots.texts());
    return new PilotsView(
        pilots.rows().stream()
            .map(row -> PilotView.of(row, pilots.names().getOrDefault(row.innovation(), ""), look))
            .toList(),
        pilots.next(),
        pilots.upToDate());
  }

  @Schema(description = "One pilot.")
  record PilotAnswer(
      PilotView pilot,
      @Schema(description = "Who must act in it, by when.") List<WaitingView> waiting,
      @Schema(description = "What you may do in it now.") List<AllowedView> allowed,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping(OF_ONE + "/{pilot}")
  @Operation(summary = "Show one pilot", description = "Its ETag is for If-Match when changing it.")
  ResponseEntity<PilotAnswer> show(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    Part part = new Part.OfPilot(pilot);
    PilotView view =
        PilotView.all(found.row(), found.look()).stream()
            .filter(one -> one.id().equals(pilot.value()))
            .findAny()
            .orElseThrow(() -> found.none(part, EdgeProblem.NO_SUCH_PILOT));
    boolean upToDate = found.answer().upToDate();
    return VersionTag.answer(
        view.version(),
        new PilotAnswer(view, OfPart.waiting(found, part), OfPart.allowed(found, part), upToDate),
        upToDate);
  }
}
