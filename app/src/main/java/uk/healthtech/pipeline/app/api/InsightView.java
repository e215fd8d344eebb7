package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.NeighbourhoodName;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.query.Answers.InsightRow;

/** An insight as it stands. */
@Schema(description = "What a partner knows of a need.")
record InsightView(
    UUID id,
    @Schema(description = "For If-Match when changing this insight.", example = "0") long version,
    @Schema(description = "Who shared it.") OrganisationView by,
    @Schema(example = NEED) String need,
    @Schema(description = "Whose need it is, as a group.", example = POPULATION) String population,
    @Schema(description = "None means the whole region.", example = "[\"Leeds\"]")
        List<String> places,
    @Schema(description = "The priority neighbourhoods that it speaks of.")
        List<NeighbourhoodName> neighbourhoods,
    @Schema(description = "Where it comes from.", example = SOURCE) String source,
    @Schema(description = "On what it rests.", example = EVIDENCE) @Nullable String evidence,
    LocalDate sharedOn,
    @Schema(description = "When it was last put right; null while it never was.")
        @Nullable LocalDate correctedOn,
    @Schema(description = "Why it was last put right or taken back.") @Nullable TextView reason,
    @Schema(description = "When it was taken back; null unless it was.")
        @Nullable LocalDate retractedOn) {
  static final String NEED =
      "People who live with frailty cannot reach anybody at night when they feel unsteady.";
  static final String POPULATION = "People over 75 who live alone";
  static final String SOURCE = "Listening sessions of a patient group, spring 2026";
  static final String EVIDENCE = "Notes of twelve sessions; call data of the out-of-hours service.";

  static InsightView of(InsightRow row, Look look) {
    HeldInsight held = row.insight();
    Insight content = held.content();
    return new InsightView(
        held.id().value(),
        row.sequence(),
        look.organisation(held.by()),
        content.need(),
        content.population(),
        content.places(),
        content.neighbourhoods().stream().map(look::neighbourhood).toList(),
        content.source(),
        content.evidence(),
        held.sharedOn(),
        held.correctedOn(),
        look.optionalText(held.reason()),
        held.retractedOn());
  }
}
