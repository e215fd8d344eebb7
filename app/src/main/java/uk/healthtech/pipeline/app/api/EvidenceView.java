package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.Evidence;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.HeldEvidence;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.StudyType;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;

/** A piece of evidence as the record holds it. */
@Schema(description = "A piece of evidence: where it can be found, not the document itself.")
record EvidenceView(
    UUID id,
    @Schema(description = "For If-Match when changing this evidence.", example = "12") long version,
    EvidenceKind kind,
    StudyType study,
    @Schema(example = "Early warning of COPD exacerbations at home") String title,
    @Schema(
            description = "A DOI, address or registration number.",
            example = "10.1136/thorax-2025-000000")
        String reference,
    @Schema(
            description = "SHA-256 of the document, in hexadecimal digits.",
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable String digest,
    @Schema(description = "The day it was added or last put right.") LocalDate recordedOn) {
  static EvidenceView of(HeldEvidence held, InnovationRow row) {
    Evidence content = held.content();
    return new EvidenceView(
        held.id().value(),
        row.version(new Part.OfEvidence(held.id())),
        content.kind(),
        content.study(),
        content.title(),
        content.reference(),
        content.digest(),
        held.recordedOn());
  }
}
