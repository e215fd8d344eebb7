package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.app.api.Look.ThemeName;
import uk.healthtech.pipeline.kernel.investment.HeldInvestment;
import uk.healthtech.pipeline.kernel.investment.Investment;
import uk.healthtech.pipeline.kernel.investment.InvestmentKind;
import uk.healthtech.pipeline.kernel.query.Answers.InvestmentRow;

/** An investment as it stands. */
@Schema(description = "Money that comes to the region for healthtech, and the jobs with it.")
record InvestmentView(
    UUID id,
    @Schema(description = "For If-Match when changing this investment.", example = "0")
        long version,
    @Schema(description = "Who recorded it.") OrganisationView by,
    @Schema(description = "In the currency, exactly as it was given.", example = "250000")
        BigDecimal amount,
    @Schema(description = "ISO 4217.", example = "GBP") String currency,
    InvestmentKind kind,
    @Schema(description = "Who invests.", example = SOURCE) String source,
    @Schema(description = "The day it was awarded or agreed.") LocalDate madeOn,
    @Schema(description = "Null where nothing is known.", example = "4")
        @Nullable Integer jobsCreated,
    @Schema(description = "Null where nothing is known.", example = "2")
        @Nullable Integer jobsSafeguarded,
    @Schema(description = "Where it is spent; null for the whole region.", example = "Leeds")
        @Nullable String place,
    @Schema(description = "The theme that it serves, if one.") @Nullable ThemeName theme,
    @Schema(description = "The id of the innovation that it goes to, if one.")
        @Nullable UUID innovation,
    LocalDate recordedOn,
    @Schema(description = "When it was last put right; null while it never was.")
        @Nullable LocalDate correctedOn,
    @Schema(description = "Why it was last put right or taken back.") @Nullable TextView reason,
    @Schema(description = "When it was taken back; null unless it was.")
        @Nullable LocalDate retractedOn) {
  static final String SOURCE = "A regional health innovation fund";

  static InvestmentView of(InvestmentRow row, Look look) {
    HeldInvestment held = row.investment();
    Investment content = held.content();
    return new InvestmentView(
        held.id().value(),
        row.sequence(),
        look.organisation(held.by()),
        content.amount(),
        content.currency(),
        content.kind(),
        content.source(),
        content.madeOn(),
        content.jobsCreated(),
        content.jobsSafeguarded(),
        content.place(),
        content.theme() == null ? null : look.theme(content.theme()),
        content.innovation() == null ? null : content.innovation().value(),
        held.recordedOn(),
        held.correctedOn(),
        look.optionalText(held.reason()),
        held.retractedOn());
  }
}
