package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.innovation.IncidentId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CompletePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.CorrectReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RaiseIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.RecordReading;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResolveIncident;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ResumePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StopPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.SuspendPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.innovation.Severity;

/** How a trust runs its pilot: measures, incidents, halts and its end. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/pilots/{pilot}")
@Tag(name = "Pilots")
final class PilotRunController {
  private final Acts acts;

  PilotRunController(Acts acts) {
    this.acts = acts;
  }

  @PostMapping("/start")
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

  @PostMapping("/readings")
  @Versioned
  @Operation(
      summary = "Record a reading",
      description = "Each measure once for a day; what was recorded can be corrected.")
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

  @Schema(description = "What a measure did read on a day for which something else was recorded.")
  record ReadingCorrection(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Readmissions within 30 days")
          @Nullable String measure,
      @Schema(
              description = "The day that was recorded.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-06-30")
          @Nullable String takenOn,
      @Schema(description = "Left out, there should have been no reading.", example = "12.1")
          @Nullable BigDecimal value,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Two wards had been counted twice.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-07-02")
          @Nullable String occurredOn) {}

  @PostMapping("/readings/correction")
  @Versioned
  @Operation(
      summary = "Put a reading right",
      description = "The history keeps what had been recorded.")
  ResponseEntity<Done> correct(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody ReadingCorrection body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    String measure = fields.text("measure", body.measure(), FieldRules.MEASURE_NAME);
    LocalDate takenOn = fields.day("takenOn", body.takenOn());
    BigDecimal value = body.value() == null ? null : fields.number("value", body.value());
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new CorrectReading(innovation, pilot, measure, takenOn, value, reason, on),
        caller.expectingVersion());
  }

  @Schema(description = "Something that went wrong. Of patients only as a group, never by name.")
  record IncidentReport(
      @Schema(
              description = "SERIOUS suspends the pilot at once.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = Severity.class,
              example = "MODERATE")
          @Nullable String severity,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Alerts of one night were shown to the nurses only the next afternoon.")
          @Nullable String what,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-06-30")
          @Nullable String occurredOn) {}

  @PostMapping("/incidents")
  @ResponseStatus(HttpStatus.CREATED)
  @Versioned
  @Operation(
      summary = "Report an incident in the pilot",
      description = "A serious one suspends the pilot at once.")
  ResponseEntity<Done> raise(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody IncidentReport body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    Severity severity = fields.word("severity", body.severity(), Severity.class);
    FreeText what = fields.free("what", body.what(), FieldRules.INCIDENT);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    IncidentId incident = new IncidentId(caller.newId("incident", pilot));
    return acts.create(
        new RaiseIncident(innovation, pilot, incident, severity, what, on),
        caller.expectingVersion(),
        incident.value(),
        "/innovations/" + innovation + "/pilots/" + pilot);
  }

  @Schema(description = "How an incident was resolved.")
  record IncidentResolution(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The gateway was replaced, and a second one stands by.")
          @Nullable String resolution,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-07-02")
          @Nullable String occurredOn) {}

  @PostMapping("/incidents/{incident}/resolution")
  @Versioned
  @Operation(
      summary = "Say how an incident was resolved",
      description = "A pilot that it suspended is resumed by a step of its own.")
  ResponseEntity<Done> resolve(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @PathVariable IncidentId incident,
      @RequestBody IncidentResolution body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    FreeText resolution = fields.free("resolution", body.resolution(), FieldRules.RESOLUTION);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new ResolveIncident(innovation, pilot, incident, resolution, on),
        caller.expectingVersion());
  }

  @PostMapping("/suspension")
  @Versioned
  @Operation(summary = "Suspend the pilot at your trust")
  ResponseEntity<Done> suspend(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((why, on) -> new SuspendPilot(innovation, pilot, why, on)),
        caller.expectingVersion());
  }

  @PostMapping("/resumption")
  @Versioned
  @Operation(
      summary = "Resume the suspended pilot",
      description = "Serious incidents have to be resolved before.")
  ResponseEntity<Done> resume(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((why, on) -> new ResumePilot(innovation, pilot, why, on)),
        caller.expectingVersion());
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

  @PostMapping("/completion")
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

  @PostMapping("/stop")
  @Versioned
  @Operation(summary = "Stop the pilot early")
  ResponseEntity<Done> stop(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((why, on) -> new StopPilot(innovation, pilot, why, on)),
        caller.expectingVersion());
  }
}
