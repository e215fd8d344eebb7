package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.innovation.Measure;
import uk.healthtech.pipeline.kernel.innovation.PilotStatus;
import uk.healthtech.pipeline.kernel.innovation.Recommendation;
import uk.healthtech.pipeline.kernel.query.Answers.PilotRow;
import uk.healthtech.pipeline.kernel.query.Answers.Reading;

/** A pilot as it stands. What has not happened is null. */
@Schema(description = "A pilot as it stands. What has not happened is null.")
record PilotView(
    UUID id,
    InnovationName innovation,
    OrganisationView at,
    PilotStatus status,
    @Schema(description = "For If-Match when changing this pilot.", example = "12") long version,
    LocalDate requestedOn,
    TextView objectives,
    List<MeasureView> measures,
    @Schema(description = "How many patients or staff are to take part.", example = "120")
        int people,
    @Schema(description = "Planned first day.") LocalDate startsOn,
    @Schema(description = "Planned last day.") LocalDate endsOn,
    @Schema(description = "On which the trust approved.") List<TextView> conditions,
    @Schema(description = "By which day the approval asks it to start.")
        @Nullable LocalDate startBy,
    @Nullable LocalDate startedOn,
    List<ReadingView> readings,
    @Nullable LocalDate endedOn,
    @Nullable TextView findings,
    @Nullable Recommendation recommendation,
    @Schema(description = "Why the trust said no.") @Nullable TextView refusedBecause) {

  /** An innovation by name. */
  @Schema(description = "An innovation by name.")
  record InnovationName(UUID id, @Schema(example = "Tidal Breath Monitor") String name) {}

  /** What it measures. */
  @Schema(description = "What a pilot measures.")
  record MeasureView(
      @Schema(example = "Readmissions within 30 days") String name,
      @Schema(example = "per 100 patients") String unit,
      @Schema(example = "14.5") BigDecimal baseline,
      @Schema(example = "10") BigDecimal target) {
    static MeasureView of(Measure measure) {
      return new MeasureView(measure.name(), measure.unit(), measure.baseline(), measure.target());
    }
  }

  /** One reading. */
  @Schema(description = "What one measure read on a day.")
  record ReadingView(
      @Schema(example = "Readmissions within 30 days") String measure,
      @Schema(example = "11.2") BigDecimal value,
      LocalDate takenOn) {
    static ReadingView of(Reading reading) {
      return new ReadingView(reading.measure(), reading.value(), reading.on());
    }
  }

  static PilotView of(PilotRow row, String innovation, Look look) {
    return new PilotView(
        row.pilot().value(),
        new InnovationName(row.innovation().value(), innovation),
        look.organisation(row.organisation(), row.ods()),
        row.status(),
        row.version(),
        row.requestedOn(),
        look.text(row.plan().objectives()),
        row.plan().measures().stream().map(MeasureView::of).toList(),
        row.plan().people(),
        row.plan().startsOn(),
        row.plan().endsOn(),
        row.conditions().stream().map(look::text).toList(),
        row.startBy(),
        row.startedOn(),
        row.readings().stream().map(ReadingView::of).toList(),
        row.endedOn(),
        look.optionalText(row.findings()),
        row.recommendation(),
        look.optionalText(row.declinedBecause()));
  }
}
