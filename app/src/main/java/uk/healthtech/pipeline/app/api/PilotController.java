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
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.RequestPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.PilotPlan;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Answers.Pilots;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindPilots;

/** Pilots: asked for by the innovator, decided and run by one trust. */
@RestController
@Profile("web")
@RequestMapping("/api/v1")
@Tag(name = "Pilots")
final class PilotController {
  private static final String OF_ONE = "/innovations/{innovation}/pilots";
  private static final int MOST_MEASURES = 20;
  private static final int MOST_CONDITIONS = 20;
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
            new PilotPlan<>(objectives, measures, people, startsOn, endsOn),
            occurredOn),
        caller.expectingNothing(),
        pilot.value(),
        "/innovations/" + innovation + "/pilots/" + pilot);
  }

  private static Measure measure(Fields fields, String field, @Nullable MeasureBody raw) {
    MeasureBody body = raw == null ? new MeasureBody(null, null, null, null) : raw;
    return new Measure(
        fields.text(field + ".name", body.name(), FieldRules.MEASURE_NAME),
        fields.text(field + ".unit", body.unit(), FieldRules.UNIT),
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
    String name = found.row().proposal().name();
    return new PilotsView(
        found.row().pilots().stream().map(row -> PilotView.of(row, name, found.look())).toList(),
        null,
        found.answer().upToDate());
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
            pilots.rows().stream().map(PilotRow::organisation).toList(),
            List.of(),
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
    PilotRow row =
        found.row().pilots().stream()
            .filter(one -> one.pilot().equals(pilot))
            .findAny()
            .orElseThrow(() -> found.none(new Part.OfPilot(pilot), EdgeProblem.NO_SUCH_PILOT));
    boolean upToDate = found.answer().upToDate();
    return VersionTag.answer(
        row.version(),
        new PilotAnswer(PilotView.of(row, found.row().proposal().name(), found.look()), upToDate),
        upToDate);
  }

  @Schema(description = "The trust’s yes.")
  record Approval(
      @Schema(
              description = "At most 20.",
              example = "[\"A respiratory consultant reviews every alert within a day.\"]")
          @Nullable List<@Nullable String> conditions,
      @Schema(
              description = "The approval lapses if the pilot has not started by then.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-05-01")
          @Nullable String startBy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping(OF_ONE + "/{pilot}/approval")
  @Versioned
  @Operation(summary = "Approve a pilot at your trust")
  ResponseEntity<Done> approve(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody Approval body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    List<FreeText> conditions =
        fields.each(
            "conditions",
            body.conditions(),
            0,
            MOST_CONDITIONS,
            (field, raw) -> fields.free(field, raw, FieldRules.CONDITION));
    LocalDate startBy = fields.day("startBy", body.startBy());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new ApprovePilot(innovation, pilot, conditions, startBy, on), caller.expectingVersion());
  }

  @Schema(description = "The trust’s no, and why.")
  record PilotRefusal(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The ward has no staff for it before the summer.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping(OF_ONE + "/{pilot}/refusal")
  @Versioned
  @Operation(summary = "Decline a pilot at your trust")
  ResponseEntity<Done> refuse(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody PilotRefusal body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(new DeclinePilot(innovation, pilot, reason, on), caller.expectingVersion());
  }

  @PostMapping(OF_ONE + "/{pilot}/start")
  @Versioned
  @Operation(summary = "Start the pilot at your trust")
  ResponseEntity<Done> start(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody(required = false) @Nullable Dated body,
      Caller caller) {
    return acts.change(
        new StartPilot(innovation, pilot, Dated.day(body)), caller.expectingVersion());
  }

  @Schema(description = "What one of the pilot’s measures read on a day.")
  record ReadingBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Readmissions within 30 days")
          @Nullable String measure,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "11.2")
          @Nullable BigDecimal value,
      @Schema(
              description = "The day it was taken; left out, it is today.",
              format = "date",
              example = "2026-06-30")
          @Nullable String takenOn) {}

  @PostMapping(OF_ONE + "/{pilot}/readings")
  @Versioned
  @Operation(summary = "Record a reading")
  ResponseEntity<Done> read(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody ReadingBody body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    String measure = fields.text("measure", body.measure(), FieldRules.MEASURE_NAME);
    BigDecimal value = fields.number("value", body.value());
    LocalDate takenOn = fields.optionalDay("takenOn", body.takenOn());
    fields.check();
    return acts.change(
        new RecordReading(innovation, pilot, measure, value, takenOn), caller.expectingVersion());
  }

  @Schema(description = "What the pilot found.")
  record Completion(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Readmissions fell from 14.5 to 11.2 per 100 patients in five months.")
          @Nullable String findings,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Recommendation.class,
              example = "ADOPT")
          @Nullable String recommendation,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping(OF_ONE + "/{pilot}/completion")
  @Versioned
  @Operation(summary = "Complete the pilot with its findings")
  ResponseEntity<Done> complete(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody Completion body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    FreeText findings = fields.free("findings", body.findings(), FieldRules.FINDINGS);
    Recommendation recommendation =
        fields.word("recommendation", body.recommendation(), Recommendation.class);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new CompletePilot(innovation, pilot, findings, recommendation, on),
        caller.expectingVersion());
  }
}
