package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.BreachCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.ExtendCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionCommand.MeetCondition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;

/** What becomes of the conditions that a gate or a pilot's approval came with. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/conditions/{condition}")
@Tag(name = "Conditions", description = "Kept by those who asked for them")
final class ConditionController {
  private final Acts acts;

  ConditionController(Acts acts) {
    this.acts = acts;
  }

  @PostMapping("/met")
  @Versioned
  @Operation(summary = "Find that a condition is met")
  ResponseEntity<Done> meet(
      @PathVariable InnovationId innovation,
      @PathVariable ConditionId condition,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((reason, on) -> new MeetCondition(innovation, condition, reason, on)),
        caller.expectingVersion());
  }

  @Schema(description = "More time for a condition, and why.")
  record Extension(
      @Schema(
              description = "The last day to meet it from now on.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-09-30")
          @Nullable String dueOn,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The notified body has postponed its audit.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/extension")
  @Versioned
  @Operation(summary = "Give more time for a condition")
  ResponseEntity<Done> extend(
      @PathVariable InnovationId innovation,
      @PathVariable ConditionId condition,
      @RequestBody Extension body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    LocalDate dueOn = fields.day("dueOn", body.dueOn());
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new ExtendCondition(innovation, condition, dueOn, reason, on), caller.expectingVersion());
  }

  @PostMapping("/breach")
  @Versioned
  @Operation(summary = "Find that a condition is breached")
  ResponseEntity<Done> breach(
      @PathVariable InnovationId innovation,
      @PathVariable ConditionId condition,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((reason, on) -> new BreachCondition(innovation, condition, reason, on)),
        caller.expectingVersion());
  }
}
