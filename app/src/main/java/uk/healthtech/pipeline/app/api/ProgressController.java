package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.PutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ResumeInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StopInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.SubmitProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.WithdrawInnovation;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Meeting;

/** What moves an innovation as a whole: gates, holds and ends. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}")
@Tag(name = "Progress")
final class ProgressController {
  private static final String REASON = "A clear need, a sound plan and an owner who can carry it.";
  private static final int MOST_MEMBERS = 100;

  private final Acts acts;

  ProgressController(Acts acts) {
    this.acts = acts;
  }

  @PostMapping("/submission")
  @Versioned
  @Operation(summary = "Submit the proposal for screening")
  ResponseEntity<Done> submit(
      @PathVariable InnovationId innovation,
      @RequestBody(required = false) @Nullable Dated body,
      Caller caller) {
    return acts.change(new SubmitProposal(innovation, Dated.day(body)), caller.expectingProgress());
  }

  /** What the programme office can make of a proposal. */
  enum ScreeningDecision {
    ACCEPT,
    RETURN,
    DECLINE
  }

  @Schema(description = "What the programme office makes of the proposal, and why.")
  record Screening(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = ScreeningDecision.class,
              example = "ACCEPT")
          @Nullable String decision,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = REASON)
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/screening")
  @Versioned
  @Operation(summary = "Accept, return or decline the proposal")
  ResponseEntity<Done> screen(
      @PathVariable InnovationId innovation, @RequestBody Screening body, Caller caller) {
    Fields fields = Fields.ofBody();
    ScreeningDecision decision = fields.word("decision", body.decision(), ScreeningDecision.class);
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    InnovationCommand command =
        switch (decision) {
          case ACCEPT -> new AcceptProposal(innovation, reason, on);
          case RETURN -> new ReturnProposal(innovation, reason, on);
          case DECLINE -> new DeclineProposal(innovation, reason, on);
        };
    return acts.change(command, caller.expectingProgress());
  }

  /** A gate can only be passed; that it is not is no decision. */
  enum GateDecision {
    PASS
  }

  @Schema(description = "That the innovation is ready for testing, and why.")
  record Readiness(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = GateDecision.class,
              example = "PASS")
          @Nullable String decision,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = REASON)
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/readiness")
  @Versioned
  @Operation(summary = "Pass the readiness gate")
  ResponseEntity<Done> ready(
      @PathVariable InnovationId innovation, @RequestBody Readiness body, Caller caller) {
    Fields fields = Fields.ofBody();
    fields.word("decision", body.decision(), GateDecision.class);
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(new PassReadinessGate(innovation, reason, on), caller.expectingProgress());
  }

  @Schema(description = "The meeting at which leadership decided.")
  record MeetingBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "2026-03-02")
          @Nullable String heldOn,
      @Schema(
              description = "The group’s own reference, without people’s names.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "LG 2026/03")
          @Nullable String reference,
      @Schema(
              description = "The account ids of the members who agreed.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "[\"7d8f5a52-4e0f-4c0b-9f0e-1c2d3e4f5a6b\"]")
          @Nullable List<@Nullable String> agreed) {}

  @Schema(description = "What leadership decided, why, and where.")
  record LeadershipDecision(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = GateDecision.class,
              example = "PASS")
          @Nullable String decision,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = REASON)
          @Nullable String reason,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MeetingBody meeting,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/evaluation")
  @Versioned
  @Operation(summary = "Pass the evaluation gate")
  ResponseEntity<Done> evaluate(
      @PathVariable InnovationId innovation, @RequestBody LeadershipDecision body, Caller caller) {
    Decided decided = decided(body);
    return acts.change(
        new PassEvaluationGate(innovation, decided.reason(), decided.meeting(), decided.on()),
        caller.expectingProgress());
  }

  @PostMapping("/scale")
  @Versioned
  @Operation(summary = "Confirm that it is at scale")
  ResponseEntity<Done> confirm(
      @PathVariable InnovationId innovation, @RequestBody LeadershipDecision body, Caller caller) {
    Decided decided = decided(body);
    return acts.change(
        new ConfirmAtScale(innovation, decided.reason(), decided.meeting(), decided.on()),
        caller.expectingProgress());
  }

  private record Decided(FreeText reason, Meeting meeting, @Nullable LocalDate on) {}

  private static Decided decided(LeadershipDecision body) {
    Fields fields = Fields.ofBody();
    fields.word("decision", body.decision(), GateDecision.class);
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    MeetingBody held = body.meeting() == null ? new MeetingBody(null, null, null) : body.meeting();
    LocalDate heldOn = fields.day("meeting.heldOn", held.heldOn());
    String reference =
        fields.text("meeting.reference", held.reference(), FieldRules.MEETING_REFERENCE);
    List<AccountId> agreed =
        fields.each(
            "meeting.agreed",
            held.agreed(),
            1,
            MOST_MEMBERS,
            (field, raw) -> new AccountId(fields.id(field, raw)));
    fields.check();
    return new Decided(reason, new Meeting(heldOn, reference, agreed), on);
  }

  @Schema(description = "Why.")
  record Because(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = REASON)
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/withdrawal")
  @Versioned
  @Operation(summary = "Withdraw the innovation")
  ResponseEntity<Done> withdraw(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(
        because(body, innovation, WithdrawInnovation::new), caller.expectingProgress());
  }

  @PostMapping("/hold")
  @Versioned
  @Operation(summary = "Put the innovation on hold")
  ResponseEntity<Done> hold(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(because(body, innovation, PutOnHold::new), caller.expectingProgress());
  }

  @PostMapping("/resumption")
  @Versioned
  @Operation(summary = "Resume it where it was held")
  ResponseEntity<Done> resume(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(
        because(body, innovation, ResumeInnovation::new), caller.expectingProgress());
  }

  @PostMapping("/stop")
  @Versioned
  @Operation(summary = "Stop the innovation for good")
  ResponseEntity<Done> stop(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(because(body, innovation, StopInnovation::new), caller.expectingProgress());
  }

  private interface Reasoned {
    InnovationCommand command(InnovationId innovation, FreeText reason, @Nullable LocalDate on);
  }

  private static InnovationCommand because(
      Because body, InnovationId innovation, Reasoned reasoned) {
    Fields fields = Fields.ofBody();
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return reasoned.command(innovation, reason, on);
  }
}
