package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.VersionTag;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;

/** What the innovator says of an innovation. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/proposal")
@Tag(name = "Proposal")
final class ProposalController {
  private final Acts acts;
  private final Innovations innovations;

  ProposalController(Acts acts, Innovations innovations) {
    this.acts = acts;
    this.innovations = innovations;
  }

  @Schema(description = "The proposal of one innovation.")
  record ProposalAnswer(
      @Schema(description = "The innovation’s id.") UUID innovation,
      ProposalView proposal,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping
  @Operation(summary = "Show the proposal", description = "Its ETag is for If-Match when revising.")
  ResponseEntity<ProposalAnswer> show(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    long version = found.row().proposalVersion();
    boolean upToDate = found.answer().upToDate();
    return VersionTag.answer(
        version,
        new ProposalAnswer(
            innovation.value(), ProposalView.of(found.row().proposal(), version), upToDate),
        upToDate);
  }

  @Schema(
      description =
          "What to change. A field left out stays; an empty text empties it. The name can be"
              + " changed but not emptied, and a category only be replaced.")
  record Revision(
      @Schema(minLength = 2, maxLength = 120, example = "Tidal Breath Monitor")
          @Nullable String name,
      @Schema(
              example =
                  "A sensor worn at home that warns of a flare-up of chronic lung disease days"
                      + " ahead.")
          @Nullable String summary,
      @Schema(implementation = Category.class) @Nullable String category,
      @Schema(
              example =
                  "People with chronic lung disease reach hospital too late, often in the night.")
          @Nullable String problem,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {}

  @PatchMapping
  @Versioned
  @Operation(summary = "Revise the proposal")
  ResponseEntity<Done> revise(
      @PathVariable InnovationId innovation, @RequestBody Revision body, Caller caller) {
    Fields fields = Fields.ofBody();
    ProposalChanges changes =
        new ProposalChanges(
            body.name() == null ? null : fields.text("name", body.name(), FieldRules.NAME),
            emptiable(fields, "summary", body.summary(), FieldRules.SUMMARY),
            body.category() == null
                ? null
                : fields.word("category", body.category(), Category.class),
            emptiable(fields, "problem", body.problem(), FieldRules.PROBLEM));
    LocalDate occurredOn = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    return acts.change(
        new ReviseProposal(innovation, changes, occurredOn), caller.expectingVersion());
  }

  private static @Nullable String emptiable(
      Fields fields, String field, @Nullable String raw, FieldRules rule) {
    return raw == null ? null : raw.isBlank() ? "" : fields.text(field, raw, rule);
  }
}
