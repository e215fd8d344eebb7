package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.PilotView.InnovationName;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.Reach;

/** An adoption as it stands. */
@Schema(description = "An adoption at one organisation, as it stands.")
record AdoptionView(
    UUID id,
    InnovationName innovation,
    OrganisationView at,
    AdoptionStatus status,
    @Schema(description = "For If-Match when changing this adoption.", example = "20") long version,
    LocalDate plannedOn,
    @Schema(description = "Planned first day of routine use.") LocalDate goLiveOn,
    @Nullable LocalDate liveSince,
    @Schema(example = "[\"St James's University Hospital\"]") List<String> sites,
    List<ReachView> reach) {

  /** Patients reached in a period, both days included. */
  @Schema(description = "Patients reached in a period, both days included.")
  record ReachView(LocalDate from, LocalDate to, @Schema(example = "340") int patients) {
    static ReachView of(Reach reach) {
      return new ReachView(reach.period().from(), reach.period().to(), reach.patients());
    }
  }

  static AdoptionView of(AdoptionRow row, String innovation, Look look) {
    return new AdoptionView(
        row.adoption().value(),
        new InnovationName(row.innovation().value(), innovation),
        look.organisation(row.organisation(), row.ods()),
        row.status(),
        row.version(),
        row.plannedOn(),
        row.goLiveOn(),
        row.liveSince(),
        row.sites(),
        row.reach().stream().map(ReachView::of).toList());
  }
}
