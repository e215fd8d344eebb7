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
import org.springframework.web.bind.annotation.PutMapping;
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
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RecordBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.RetractBenefit;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.BenefitId;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;

/** What an adoption brought, as its trust finds. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/adoptions/{adoption}/benefits")
@Tag(name = "Adoptions")
final class BenefitController {
  private final Acts acts;

  BenefitController(Acts acts) {
    this.acts = acts;
  }

  @Schema(description = "What the adoption brought, and what shows it.")
  record BenefitBody(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = BenefitKind.class,
              example = "PATIENT_OUTCOME")
          @Nullable String kind,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Bed days saved in the respiratory wards")
          @Nullable String what,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "212")
          @Nullable BigDecimal value,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "bed days a quarter")
          @Nullable String unit,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Ward returns, April to June, compared with the year before")
          @Nullable String evidence,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2027-07-05")
          @Nullable String occurredOn) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Versioned
  @Operation(summary = "Record a benefit")
  ResponseEntity<Done> add(
      @PathVariable InnovationId innovation,
      @PathVariable AdoptionId adoption,
      @RequestBody BenefitBody body,
      Caller caller) {
    BenefitId benefit = new BenefitId(caller.newId("benefit", adoption));
    return acts.create(
        command(innovation, adoption, benefit, body),
        caller.expectingVersion(),
        benefit.value(),
        "/innovations/" + innovation + "/adoptions/" + adoption);
  }

  @PutMapping("/{benefit}")
  @Versioned
  @Operation(
      summary = "Put a recorded benefit right",
      description = "Takes the place of what was recorded under that id; the history keeps both.")
  ResponseEntity<Done> correct(
      @PathVariable InnovationId innovation,
      @PathVariable AdoptionId adoption,
      @PathVariable BenefitId benefit,
      @RequestBody BenefitBody body,
      Caller caller) {
    return acts.change(command(innovation, adoption, benefit, body), caller.expectingVersion());
  }

  @PostMapping("/{benefit}/retraction")
  @Versioned
  @Operation(summary = "Take a recorded benefit back")
  ResponseEntity<Done> retract(
      @PathVariable InnovationId innovation,
      @PathVariable AdoptionId adoption,
      @PathVariable BenefitId benefit,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((why, on) -> new RetractBenefit(innovation, adoption, benefit, why, on)),
        caller.expectingVersion());
  }

  private static RecordBenefit command(
      InnovationId innovation, AdoptionId adoption, BenefitId benefit, BenefitBody body) {
    Fields fields = Fields.ofBody();
    BenefitKind kind = fields.word("kind", body.kind(), BenefitKind.class);
    String what = fields.text("what", body.what(), FieldRules.BENEFIT);
    BigDecimal value = fields.number("value", body.value());
    String unit = fields.text("unit", body.unit(), FieldRules.UNIT);
    String evidence = fields.text("evidence", body.evidence(), FieldRules.BENEFIT_EVIDENCE);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return new RecordBenefit(
        innovation, adoption, benefit, new Benefit(kind, what, value, unit, evidence), on);
  }
}
