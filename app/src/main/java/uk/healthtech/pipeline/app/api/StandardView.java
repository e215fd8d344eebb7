package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.innovation.HeldStandard;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Standard;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;
import uk.healthtech.pipeline.kernel.innovation.StandardStatus;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;

/** A standard as the record holds it. */
@Schema(description = "A standard as the innovator declares it.")
record StandardView(
    UUID id,
    @Schema(description = "For If-Match when changing this standard.", example = "12") long version,
    StandardKind kind,
    @Schema(example = "DTAC") String label,
    StandardStatus status,
    @Schema(description = "Of the certificate, registration or guidance.", example = "UK-2231-04")
        @Nullable String number,
    @Schema(example = "BSI Assurance UK Ltd") @Nullable String issuer,
    @Nullable LocalDate issuedOn,
    @Schema(description = "The first day on which it no longer counts.")
        @Nullable LocalDate expiresOn,
    @Nullable StandardDetailBody detail,
    @Schema(description = "Why it does not apply.") @Nullable TextView reason,
    @Schema(description = "The day it was last declared.") LocalDate recordedOn,
    @Schema(description = "Whether it is held in full today: complete and not expired.")
        boolean counts) {
  static StandardView of(HeldStandard held, InnovationRow row, Look look) {
    Standard content = held.content();
    return new StandardView(
        held.id().value(),
        row.version(new Part.OfStandard(held.id())),
        content.kind(),
        look.prose().word(content.kind()),
        content.status(),
        content.number(),
        content.issuer(),
        content.issuedOn(),
        content.expiresOn(),
        content.detail() == null ? null : StandardDetailBody.of(content.detail()),
        look.optionalText(held.reason()),
        held.recordedOn(),
        content.countsOn(look.today()));
  }
}
