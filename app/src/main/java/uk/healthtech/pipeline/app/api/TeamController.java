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
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.AcceptTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.CancelTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.DeclineTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.InviteCollaborator;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.OfferTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.RemoveCollaborator;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Whose an innovation is, and who works on it with them. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}")
@Tag(name = "Team", description = "Ownership and collaboration")
final class TeamController {
  private final Acts acts;

  TeamController(Acts acts) {
    this.acts = acts;
  }

  @Schema(description = "To whom the innovation is offered, and why.")
  record TransferOffer(
      @Schema(
              description = "The organisation’s id.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          @Nullable String to,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "The university’s spin-out company takes it to market.")
          @Nullable String reason,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/transfer")
  @Versioned
  @Operation(
      summary = "Offer the innovation to another organisation",
      description = "It stays yours until they accept.")
  ResponseEntity<Done> offer(
      @PathVariable InnovationId innovation, @RequestBody TransferOffer body, Caller caller) {
    Fields fields = Fields.ofBody();
    OrganisationId to = new OrganisationId(fields.id("to", body.to()));
    FreeText reason = fields.free("reason", body.reason(), FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(new OfferTransfer(innovation, to, reason, on), caller.expectingVersion());
  }

  @PostMapping("/transfer/acceptance")
  @Versioned
  @Operation(
      summary = "Take over an innovation that is offered to you",
      description =
          "Your organisation owns it from now on. What the owner before had agreed to publish is"
              + " taken down; you may agree anew.")
  ResponseEntity<Done> accept(
      @PathVariable InnovationId innovation,
      @RequestBody(required = false) @Nullable Dated body,
      Caller caller) {
    return acts.change(new AcceptTransfer(innovation, Dated.day(body)), caller.expectingVersion());
  }

  @PostMapping("/transfer/refusal")
  @Versioned
  @Operation(summary = "Decline an innovation that is offered to you")
  ResponseEntity<Done> decline(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new DeclineTransfer(innovation, reason, on)),
        caller.expectingVersion());
  }

  @PostMapping("/transfer/cancellation")
  @Versioned
  @Operation(summary = "Take the offer back")
  ResponseEntity<Done> cancel(
      @PathVariable InnovationId innovation, @RequestBody Because body, Caller caller) {
    return acts.change(
        body.make((reason, on) -> new CancelTransfer(innovation, reason, on)),
        caller.expectingVersion());
  }

  @Schema(description = "Who is to work on it with you.")
  record Invitation(
      @Schema(
              description = "The organisation’s id.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
          @Nullable String collaborator,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PostMapping("/collaborators")
  @Versioned
  @Operation(
      summary = "Let another organisation work on it",
      description =
          "Its innovators see the innovation, revise the proposal, keep standards and evidence and"
              + " answer questions.")
  ResponseEntity<Done> invite(
      @PathVariable InnovationId innovation, @RequestBody Invitation body, Caller caller) {
    Fields fields = Fields.ofBody();
    OrganisationId collaborator =
        new OrganisationId(fields.id("collaborator", body.collaborator()));
    LocalDate on = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new InviteCollaborator(innovation, collaborator, on), caller.expectingVersion());
  }

  @PostMapping("/collaborators/{collaborator}/removal")
  @Versioned
  @Operation(
      summary = "End a collaboration",
      description = "By the owner, or by the collaborator itself.")
  ResponseEntity<Done> remove(
      @PathVariable InnovationId innovation,
      @PathVariable OrganisationId collaborator,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((reason, on) -> new RemoveCollaborator(innovation, collaborator, reason, on)),
        caller.expectingVersion());
  }
}
