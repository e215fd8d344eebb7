package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Because;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Dated;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.VersionTag;
import uk.healthtech.pipeline.app.api.edge.Versioned;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.EvidenceId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.HeldEvidence;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RecordEvidence;
import uk.healthtech.pipeline.kernel.innovation.StandardCommand.RetractEvidence;
import uk.healthtech.pipeline.kernel.innovation.StudyType;

/** What shows that an innovation does what it says. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations/{innovation}/evidence")
@Tag(name = "Evidence", description = "Where it can be found")
final class EvidenceController {
  private static final String SHA_256 = "[0-9a-f]{64}";

  private final Acts acts;
  private final Innovations innovations;

  EvidenceController(Acts acts, Innovations innovations) {
    this.acts = acts;
    this.innovations = innovations;
  }

  @Schema(description = "A piece of evidence: where it can be found, not the document itself.")
  record EvidenceBody(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = EvidenceKind.class,
              example = "REAL_WORLD")
          @Nullable String kind,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              implementation = StudyType.class,
              example = "OBSERVATIONAL_STUDY")
          @Nullable String study,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "Early warning of COPD exacerbations at home")
          @Nullable String title,
      @Schema(
              description = "A DOI, address or registration number.",
              requiredMode = Schema.RequiredMode.REQUIRED,
              example = "10.1136/thorax-2025-000000")
          @Nullable String reference,
      @Schema(
              description = "SHA-256 of the document, in 64 hexadecimal digits.",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          @Nullable String digest,
      @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
          @Nullable String occurredOn) {

    RecordEvidence command(InnovationId innovation, EvidenceId evidence) {
      Fields fields = Fields.ofBody();
      Evidence content =
          new Evidence(
              fields.word("kind", kind, EvidenceKind.class),
              fields.word("study", study, StudyType.class),
              fields.text("title", title, FieldRules.TITLE),
              fields.text("reference", reference, FieldRules.REFERENCE),
              fields.optionalForm("digest", digest, SHA_256, "form.sha-256"));
      LocalDate on = fields.optionalDay("occurredOn", occurredOn);
      fields.check();
      return new RecordEvidence(innovation, evidence, content, on);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Add a piece of evidence")
  ResponseEntity<Done> add(
      @PathVariable InnovationId innovation, @RequestBody EvidenceBody body, Caller caller) {
    EvidenceId evidence = new EvidenceId(caller.newId("evidence", innovation));
    return acts.create(
        body.command(innovation, evidence),
        caller.expectingNothing(),
        evidence.value(),
        "/innovations/" + innovation + "/evidence/" + evidence);
  }

  @PutMapping("/{evidence}")
  @Versioned
  @Operation(
      summary = "Put a piece of evidence right",
      description = "All of it: what is left out is gone.")
  ResponseEntity<Done> correct(
      @PathVariable InnovationId innovation,
      @PathVariable EvidenceId evidence,
      @RequestBody EvidenceBody body,
      Caller caller) {
    return acts.change(body.command(innovation, evidence), caller.expectingVersion());
  }

  @PostMapping("/{evidence}/retraction")
  @Versioned
  @Operation(summary = "Take back a piece of evidence", description = "The history keeps both.")
  ResponseEntity<Done> retract(
      @PathVariable InnovationId innovation,
      @PathVariable EvidenceId evidence,
      @RequestBody Because body,
      Caller caller) {
    return acts.change(
        body.make((reason, on) -> new RetractEvidence(innovation, evidence, reason, on)),
        caller.expectingVersion());
  }

  @Schema(description = "One piece of evidence of an innovation.")
  record EvidenceAnswer(
      EvidenceView evidence,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @GetMapping("/{evidence}")
  @Operation(
      summary = "Show one piece of evidence",
      description = "Its ETag is for If-Match when changing it.")
  ResponseEntity<EvidenceAnswer> show(
      @PathVariable InnovationId innovation,
      @PathVariable EvidenceId evidence,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    HeldEvidence held = found.row().innovation().dossier().evidence().get(evidence);
    if (held == null) {
      throw found.none(new Part.OfEvidence(evidence), EdgeProblem.NO_SUCH_PART);
    }
    EvidenceView view = EvidenceView.of(held, found.row());
    boolean upToDate = found.answer().upToDate();
    return VersionTag.answer(view.version(), new EvidenceAnswer(view, upToDate), upToDate);
  }
}
