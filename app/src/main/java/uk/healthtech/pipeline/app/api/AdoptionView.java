package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.NeighbourhoodName;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.app.api.PilotView.InnovationName;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Benefit;
import uk.healthtech.pipeline.kernel.innovation.BenefitKind;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.ReportedAdoption;
import uk.healthtech.pipeline.kernel.query.Answers.AdoptionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;

/** An adoption as it stands. */
@Schema(description = "An adoption at one organisation, as it stands.")
record AdoptionView(
    UUID id,
    InnovationName innovation,
    OrganisationView at,
    AdoptionStatus status,
    @Schema(description = "For If-Match when changing this adoption.", example = "20") long version,
    @Schema(description = "Null where only an import tells of it and does not say.")
        @Nullable LocalDate plannedOn,
    @Schema(description = "Planned first day of routine use; null where not known.")
        @Nullable LocalDate goLiveOn,
    @Nullable LocalDate liveSince,
    @Schema(example = "[\"St James's University Hospital\"]") List<String> sites,
    @Schema(description = "The trust’s clinical safety case.", example = "LTH-DCB0160-2026-014")
        @Nullable String dcb0160,
    List<ReachView> reach,
    List<BenefitView> benefits,
    @Schema(description = "Why and when the plan or the use ended.")
        @Nullable AdoptionEndingView ending,
    @Schema(description = "What an import last told of it; null of one that was planned here.")
        @Nullable ReportedAdoptionView reported) {

  /** Patients reached in a period, both days included. */
  @Schema(description = "Patients reached in a period, both days included.")
  record ReachView(
      LocalDate from,
      LocalDate to,
      @Schema(description = "Everyone, each counted once.", example = "340") int patients,
      @Schema(description = "Those among them who live in a priority neighbourhood.")
          List<NeighbourhoodReachView> neighbourhoods) {
    static ReachView of(Reach reach, Look look) {
      return new ReachView(
          reach.period().from(),
          reach.period().to(),
          reach.patients(),
          reach.neighbourhoods().stream()
              .map(
                  one ->
                      new NeighbourhoodReachView(
                          look.neighbourhood(one.neighbourhood()), one.patients()))
              .toList());
    }
  }

  /** Patients of one priority neighbourhood. */
  @Schema(description = "Patients of one priority neighbourhood.")
  record NeighbourhoodReachView(
      NeighbourhoodName neighbourhood, @Schema(example = "45") int patients) {}

  /** What it brought. */
  @Schema(description = "What it brought.")
  record BenefitView(
      UUID id,
      BenefitKind kind,
      @Schema(example = "Bed days saved in the respiratory wards") String what,
      @Schema(example = "212") BigDecimal value,
      @Schema(example = "bed days a quarter") String unit,
      @Schema(example = "Ward returns, April to June, compared with the year before")
          String evidence,
      @Schema(description = "When it was recorded or last put right.") LocalDate recordedOn) {
    static BenefitView of(Adoption.HeldBenefit held) {
      Benefit benefit = held.content();
      return new BenefitView(
          held.id().value(),
          benefit.kind(),
          benefit.what(),
          benefit.value(),
          benefit.unit(),
          benefit.evidence(),
          held.recordedOn());
    }
  }

  /** Why and when it ended. */
  @Schema(description = "Why and when it ended.")
  record AdoptionEndingView(
      LocalDate on,
      @Schema(
              description =
                  "Shown with the innovation; null in the list over all, and where an import does"
                      + " not say.")
          @Nullable TextView reason) {}

  /** What an import told. */
  @Schema(description = "What an import told of it. Nobody here decided it; null is not known.")
  record ReportedAdoptionView(
      AdoptionStatus status,
      @Nullable LocalDate plannedOn,
      @Nullable LocalDate goLiveOn,
      @Nullable LocalDate liveSince,
      @Nullable LocalDate withdrawnOn) {
    static @Nullable ReportedAdoptionView of(@Nullable ReportedAdoption<HeldText> report) {
      return report == null
          ? null
          : new ReportedAdoptionView(
              report.status(),
              report.plannedOn(),
              report.goLiveOn(),
              report.liveSince(),
              report.withdrawnOn());
    }
  }

  /** The adoptions of an innovation, as far as its row shows them. */
  static List<AdoptionView> all(InnovationRow row, Look look) {
    String name = row.innovation().dossier().proposal().name();
    return row.innovation().adoptions().values().stream()
        .map(
            adoption ->
                of(
                    new AdoptionRow(
                        row.innovation().id(),
                        row.version(new Part.OfAdoption(adoption.id())),
                        adoption),
                    name,
                    look))
        .toList();
  }

  /** With all its texts, as its innovation shows it. */
  static AdoptionView of(AdoptionRow row, String innovation, Look look) {
    Adoption.Ending ending = row.adoption().ending();
    return of(row, innovation, look, ending == null ? null : look.optionalText(ending.reason()));
  }

  /** As the list over all innovations shows it, which looks no texts up. */
  static AdoptionView listed(AdoptionRow row, String innovation, Look look) {
    return of(row, innovation, look, null);
  }

  private static AdoptionView of(
      AdoptionRow row, String innovation, Look look, @Nullable TextView reason) {
    Adoption adoption = row.adoption();
    Adoption.Ending ending = adoption.ending();
    return new AdoptionView(
        adoption.id().value(),
        new InnovationName(row.innovation().value(), innovation),
        look.organisation(adoption.organisation(), adoption.ods()),
        adoption.status(),
        row.version(),
        adoption.plannedOn(),
        adoption.goLiveOn(),
        adoption.liveSince(),
        adoption.sites(),
        adoption.dcb0160(),
        adoption.reach().stream().map(reach -> ReachView.of(reach, look)).toList(),
        adoption.benefits().values().stream().map(BenefitView::of).toList(),
        ending == null ? null : new AdoptionEndingView(ending.on(), reason),
        ReportedAdoptionView.of(adoption.reported()));
  }
}
