package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.CareSetting;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.HealthInequality;
import uk.healthtech.pipeline.kernel.innovation.IntellectualProperty;
import uk.healthtech.pipeline.kernel.innovation.MainPurpose;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What the innovator says of the innovation. */
@Schema(
    description = "What the innovator says of the innovation. A draft may lack all but the name.")
record ProposalView(
    @Schema(example = "Tidal Breath Monitor") String name,
    @Schema(example = SUMMARY) @Nullable String summary,
    @Nullable Category category,
    @Schema(example = PROBLEM) @Nullable String problem,
    @Schema(example = HOW_IT_WORKS) @Nullable String howItWorks,
    @Schema(description = "Where care is given with it.") Set<CareSetting> careSettings,
    @Nullable MainPurpose mainPurpose,
    @Schema(description = "The ids of the priority themes that it serves.") List<UUID> themes,
    @Schema(description = "Who could benefit.", example = POPULATION) @Nullable String population,
    @Schema(description = "How many of them a year.", example = "42000")
        @Nullable Long estimatedPeople,
    @Schema(description = "Which areas of Core20PLUS5 it touches; empty if not answered.")
        Set<HealthInequality> healthInequalities,
    @Schema(example = EVIDENCE) @Nullable String evidenceSoFar,
    @Schema(description = "In whole pounds.", example = "180") @Nullable Long costEstimate,
    @Schema(description = "What that sum pays for.", example = "One patient for a year")
        @Nullable String costBasis,
    @Schema(description = "In whole pounds.", example = "640") @Nullable Long savingEstimate,
    @Schema(
            description = "What saves that sum, for whom and over which time.",
            example = "Bed days that a trust is spared, by patient and year")
        @Nullable String savingBasis,
    @Schema(description = "Which rights protect it; empty if not answered.")
        Set<IntellectualProperty> intellectualProperty,
    @Schema(description = "From where in the region it is led.", example = "Leeds")
        @Nullable String place,
    @Schema(description = "Fields that screening needs and that are still empty.")
        List<String> missing,
    @Schema(description = "For If-Match when revising.", example = "3") long version) {
  static final String SUMMARY =
      "A sensor worn at home that warns of a flare-up of chronic lung disease days ahead.";
  static final String PROBLEM =
      "People with chronic lung disease reach hospital too late, often in the night.";
  static final String HOW_IT_WORKS =
      "It listens to the breath at night and tells the community team when the pattern changes.";
  static final String POPULATION = "Adults with COPD who were admitted in the last year.";
  static final String EVIDENCE = "A pilot with 60 patients in 2025: admissions fell by a fifth.";

  static ProposalView of(Proposal proposal, long version) {
    return new ProposalView(
        proposal.name(),
        proposal.summary(),
        proposal.category(),
        proposal.problem(),
        proposal.howItWorks(),
        proposal.careSettings(),
        proposal.mainPurpose(),
        proposal.themes().stream().map(ThemeId::value).toList(),
        proposal.population(),
        proposal.estimatedPeople(),
        proposal.healthInequalities(),
        proposal.evidenceSoFar(),
        proposal.costEstimate(),
        proposal.costBasis(),
        proposal.savingEstimate(),
        proposal.savingBasis(),
        proposal.intellectualProperty(),
        proposal.place(),
        proposal.missing().stream().map(ProposalField::jsonName).toList(),
        version);
  }
}
