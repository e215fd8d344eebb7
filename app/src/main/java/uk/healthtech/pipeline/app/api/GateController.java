package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
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
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.AcceptProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeclineProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.DeferGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassEvaluationGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.PassReadinessGate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ReturnProposal;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.SendBack;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Waiver;

/** The decisions at the gates: passed, not yet, or back to the stage before. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}")
@Tag(name = "Gates", description = "What stands between two stages")
final class GateController {
  private static final int MOST_WAIVERS = 50;
  private static final String POLICY =
      "The version of the policy that you saw; another one in force refuses. Left out, any will"
          + " do.";
  private static final String CONDITIONS =
      "What the decision asks for, at most " + Condition.MOST + ".";
  private static final String WAIVERS =
      "Criteria that are not met and that you pass over, where the policy lets your role.";

  private final Acts acts;

  GateController(Acts acts) {
    this.acts = acts;
  }

  @Schema(description = "Something that the decision asks for.")
  record GateCondition(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The clinical safety case covers use at home.")
          @Nullable String text,
      @Schema(
              description = "The last day to meet it.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              format = "date",
              example = "2026-06-30")
          @Nullable String dueOn) {}

  @Schema(description = "A criterion that is passed over though it is not met, and why.")
  record GateWaiver(
      @Schema(
              description = "Its short name, as the gate’s criteria give it.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "dspt")
          @Nullable String criterion,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The company holds no patient data during the pilot.")
          @Nullable String reason) {}

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
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = Because.REASON)
          @Nullable String reason,
      @Schema(description = CONDITIONS + " Only with ACCEPT.")
          @Nullable List<@Nullable GateCondition> conditions,
      @Schema(description = WAIVERS + " Only with ACCEPT.")
          @Nullable List<@Nullable GateWaiver> waivers,
      @Schema(
              description = POLICY + " Only with ACCEPT.",
              implementation = Long.class,
              example = "0")
          @Nullable BigDecimal policy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/screening")
  @Versioned
  @Operation(summary = "Accept, return or decline the proposal")
  ResponseEntity<Done> screen(
      @PathVariable InnovationId innovation, @RequestBody Screening body, Caller caller) {
    Fields fields = Fields.ofBody();
    ScreeningDecision decision = fields.word("decision", body.decision(), ScreeningDecision.class);
    Verdict<FreeText> verdict =
        verdict(fields, body.reason(), body.conditions(), body.waivers(), innovation, caller);
    Long policy = fields.optionalVersion("policy", body.policy());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    if (decision != ScreeningDecision.ACCEPT) {
      refuse(fields, "conditions", body.conditions());
      refuse(fields, "waivers", body.waivers());
      refuse(fields, "policy", body.policy());
    }
    fields.check();
    InnovationCommand command =
        switch (decision) {
          case ACCEPT -> new AcceptProposal(innovation, verdict, policy, on);
          case RETURN -> new ReturnProposal(innovation, verdict.reason(), on);
          case DECLINE -> new DeclineProposal(innovation, verdict.reason(), on);
        };
    return acts.change(command, caller.expectingProgress());
  }

  private static void refuse(Fields fields, String field, @Nullable Object given) {
    if (given != null) {
      fields.problem(field, new NotKnownHere());
    }
  }

  /** What these addresses are for; that a gate is not passed has an address of its own. */
  enum GateDecision {
    PASS
  }

  @Schema(description = "That the innovation is ready for testing, and why.")
  record Readiness(
      @Schema(implementation = GateDecision.class, example = "PASS") @Nullable String decision,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = Because.REASON)
          @Nullable String reason,
      @Schema(description = CONDITIONS) @Nullable List<@Nullable GateCondition> conditions,
      @Schema(description = WAIVERS) @Nullable List<@Nullable GateWaiver> waivers,
      @Schema(description = POLICY, implementation = Long.class, example = "0")
          @Nullable BigDecimal policy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/readiness")
  @Versioned
  @Operation(summary = "Pass the readiness gate")
  ResponseEntity<Done> ready(
      @PathVariable InnovationId innovation, @RequestBody Readiness body, Caller caller) {
    Fields fields = Fields.ofBody();
    fields.optionalWord("decision", body.decision(), GateDecision.class);
    Verdict<FreeText> verdict =
        verdict(fields, body.reason(), body.conditions(), body.waivers(), innovation, caller);
    Long policy = fields.optionalVersion("policy", body.policy());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new PassReadinessGate(innovation, verdict, policy, on), caller.expectingProgress());
  }

  @Schema(description = "What leadership decided, why, and where.")
  record LeadershipDecision(
      @Schema(implementation = GateDecision.class, example = "PASS") @Nullable String decision,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = Because.REASON)
          @Nullable String reason,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MeetingBody meeting,
      @Schema(description = CONDITIONS) @Nullable List<@Nullable GateCondition> conditions,
      @Schema(description = WAIVERS) @Nullable List<@Nullable GateWaiver> waivers,
      @Schema(description = POLICY, implementation = Long.class, example = "0")
          @Nullable BigDecimal policy,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/evaluation")
  @Versioned
  @Operation(summary = "Pass the evaluation gate")
  ResponseEntity<Done> evaluate(
      @PathVariable InnovationId innovation, @RequestBody LeadershipDecision body, Caller caller) {
    return passed(body, innovation, caller, PassEvaluationGate::new);
  }

  @PostMapping("/scale")
  @Versioned
  @Operation(summary = "Confirm that it is at scale")
  ResponseEntity<Done> confirm(
      @PathVariable InnovationId innovation, @RequestBody LeadershipDecision body, Caller caller) {
    return passed(body, innovation, caller, ConfirmAtScale::new);
  }

  private interface Passing {
    InnovationCommand command(
        InnovationId innovation,
        Verdict<FreeText> verdict,
        Meeting meeting,
        @Nullable Long policy,
        @Nullable LocalDate on);
  }

  private ResponseEntity<Done> passed(
      LeadershipDecision body, InnovationId innovation, Caller caller, Passing passing) {
    Fields fields = Fields.ofBody();
    fields.optionalWord("decision", body.decision(), GateDecision.class);
    Verdict<FreeText> verdict =
        verdict(fields, body.reason(), body.conditions(), body.waivers(), innovation, caller);
    Meeting meeting = MeetingBody.read(fields, body.meeting());
    Long policy = fields.optionalVersion("policy", body.policy());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        passing.command(innovation, verdict, meeting, policy, on), caller.expectingProgress());
  }

  private static Verdict<FreeText> verdict(
      Fields fields,
      @Nullable String reason,
      @Nullable List<@Nullable GateCondition> conditions,
      @Nullable List<@Nullable GateWaiver> waivers,
      InnovationId innovation,
      Caller caller) {
    return new Verdict<>(
        fields.free("reason", reason, FieldRules.REASON),
        fields.each(
            "conditions",
            conditions,
            0,
            Condition.MOST,
            (field, raw) -> condition(fields, field, raw, innovation, caller)),
        fields.each(
            "waivers", waivers, 0, MOST_WAIVERS, (field, raw) -> waiver(fields, field, raw)));
  }

  private static Condition<FreeText> condition(
      Fields fields,
      String field,
      @Nullable GateCondition raw,
      InnovationId innovation,
      Caller caller) {
    GateCondition body = raw == null ? new GateCondition(null, null) : raw;
    return new Condition<>(
        new ConditionId(caller.newId("condition", innovation, field)),
        fields.free(field + ".text", body.text(), FieldRules.CONDITION),
        fields.day(field + ".dueOn", body.dueOn()));
  }

  private static Waiver<FreeText> waiver(Fields fields, String field, @Nullable GateWaiver raw) {
    GateWaiver body = raw == null ? new GateWaiver(null, null) : raw;
    return new Waiver<>(
        fields.criterion(field + ".criterion", body.criterion()),
        fields.free(field + ".reason", body.reason(), FieldRules.REASON));
  }

  @Schema(description = "Why it does not pass, or goes back; leadership names its meeting.")
  record NotPassed(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = Because.REASON)
          @Nullable String reason,
      @Schema(description = "Where leadership decides.") @Nullable MeetingBody meeting,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/deferral")
  @Versioned
  @Operation(
      summary = "Decide that the open gate is not passed yet",
      description = "It stays where it is; the criteria are recorded as they stand.")
  ResponseEntity<Done> defer(
      @PathVariable InnovationId innovation, @RequestBody NotPassed body, Caller caller) {
    return notPassed(body, innovation, caller, DeferGate::new);
  }

  @PostMapping("/step-back")
  @Versioned
  @Operation(summary = "Send the innovation back to the stage before")
  ResponseEntity<Done> sendBack(
      @PathVariable InnovationId innovation, @RequestBody NotPassed body, Caller caller) {
    return notPassed(body, innovation, caller, SendBack::new);
  }

  private interface NotPassing {
    InnovationCommand command(
        InnovationId innovation,
        FreeText reason,
        @Nullable Meeting meeting,
        @Nullable LocalDate on);
  }

  private ResponseEntity<Done> notPassed(
      NotPassed body, InnovationId innovation, Caller caller, NotPassing notPassing) {
    Fields fields = Fields.ofBody();
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    Meeting meeting = body.meeting() == null ? null : MeetingBody.read(fields, body.meeting());
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        notPassing.command(innovation, reason, meeting, on), caller.expectingProgress());
  }
}
