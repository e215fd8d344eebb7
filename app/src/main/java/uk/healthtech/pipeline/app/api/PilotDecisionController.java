package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
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
import uk.healthtech.pipeline.kernel.innovation.Agreement;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AnswerQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ApprovePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.AskQuestion;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.ConfirmApproval;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.DeclinePilot;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.QuestionId;

/** How a trust decides about a pilot: what it asks, and its yes or no. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/pilots/{pilot}")
@Tag(name = "Pilots")
final class PilotDecisionController {

  private final Acts acts;

  PilotDecisionController(Acts acts) {
    this.acts = acts;
  }

  @Schema(description = "What your trust needs to know before it decides.")
  record PilotQuestion(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "How many hours a week does it take a nurse?")
          @Nullable String text,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/questions")
  @ResponseStatus(HttpStatus.CREATED)
  @Versioned
  @Operation(
      summary = "Ask the innovator for information",
      description = "The clock of your decision stands until every question is answered.")
  ResponseEntity<Done> ask(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody PilotQuestion body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    FreeText text = fields.free("text", body.text(), FieldRules.QUESTION);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    QuestionId question = new QuestionId(caller.newId("question", pilot));
    return acts.create(
        new AskQuestion(innovation, pilot, question, text, on),
        caller.expectingVersion(),
        question.value(),
        "/innovations/" + innovation + "/pilots/" + pilot);
  }

  @Schema(description = "The answer to what the trust asked.")
  record PilotQuestionAnswer(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example =
                  "About two hours: the alerts of ten patients are read in ten minutes a day.")
          @Nullable String text,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/questions/{question}/answer")
  @Versioned
  @Operation(summary = "Answer a question of the trust")
  ResponseEntity<Done> answer(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @PathVariable QuestionId question,
      @RequestBody PilotQuestionAnswer body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    FreeText text = fields.free("text", body.text(), FieldRules.ANSWER);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new AnswerQuestion(innovation, pilot, question, text, on), caller.expectingVersion());
  }

  @Schema(description = "What the trust asks for in return for its yes.")
  record ApprovalCondition(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "A respiratory consultant reviews every alert within a day.")
          @Nullable String text,
      @Schema(
              description = "The last day to meet it; left out, it is to be kept throughout.",
              format = "date",
              example = "2026-06-30")
          @Nullable String dueOn) {}

  @Schema(description = "The trust’s yes.")
  record Approval(
      @Schema(description = "At most " + Condition.MOST + ".")
          @Nullable List<@Nullable ApprovalCondition> conditions,
      @Schema(
              description = "The post that leads it clinically, never a person’s name.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Consultant in respiratory medicine")
          @Nullable String clinicalLead,
      @Schema(
              description = "The approval lapses if the pilot has not started by then.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-05-01")
          @Nullable String startBy,
      @Schema(
              description =
                  "Reference of your trust’s clinical safety case (DCB0160), where it needs one.",
              example = "LTH-DCB0160-2026-014")
          @Nullable String dcb0160,
      @Schema(
              description =
                  "Reference of the data protection impact assessment, where it needs one.",
              example = "LTH-DPIA-2026-031")
          @Nullable String dpia,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/approval")
  @Versioned
  @Operation(
      summary = "Approve a pilot at your trust",
      description =
          "Where two people must agree, this is the first of them, who may propose again until the"
              + " second confirms. The pilot’s `approvers` says how many.")
  ResponseEntity<Done> approve(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody Approval body,
      Caller caller) {
    Fields fields = Fields.ofBody();
    List<Condition<FreeText>> conditions =
        fields.each(
            "conditions",
            body.conditions(),
            0,
            Condition.MOST,
            (field, raw) -> condition(fields, field, raw, caller, pilot));
    String clinicalLead = fields.text("clinicalLead", body.clinicalLead(), FieldRules.POST);
    LocalDate startBy = fields.day("startBy", body.startBy());
    String dcb0160 = fields.optionalText("dcb0160", body.dcb0160(), FieldRules.REFERENCE);
    String dpia = fields.optionalText("dpia", body.dpia(), FieldRules.REFERENCE);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new ApprovePilot(
            innovation,
            pilot,
            new Agreement<>(conditions, clinicalLead, startBy, dcb0160, dpia),
            on),
        caller.expectingVersion());
  }

  private static Condition<FreeText> condition(
      Fields fields, String field, @Nullable ApprovalCondition raw, Caller caller, PilotId pilot) {
    ApprovalCondition body = raw == null ? new ApprovalCondition(null, null) : raw;
    return new Condition<>(
        new ConditionId(caller.newId("condition", pilot, field)),
        fields.free(field + ".text", body.text(), FieldRules.CONDITION),
        fields.optionalDay(field + ".dueOn", body.dueOn()));
  }

  @PostMapping("/confirmation")
  @Versioned(always = true)
  @Operation(
      summary = "Confirm an approval as the second person",
      description =
          "By another person of the trust than the one who approved. The If-Match must name the"
              + " pilot as you read it, since nobody confirms terms that they have not seen.")
  ResponseEntity<Done> confirm(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody(required = false) @Nullable Dated body,
      Caller caller) {
    return acts.change(
        new ConfirmApproval(innovation, pilot, Dated.day(body)), caller.expectingVersion());
  }

  @PostMapping("/refusal")
  @Versioned
  @Operation(summary = "Decline a pilot at your trust")
  ResponseEntity<Done> refuse(
      @PathVariable InnovationId innovation,
      @PathVariable PilotId pilot,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((why, on) -> new DeclinePilot(innovation, pilot, why, on)),
        caller.expectingVersion());
  }
}
