package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Proposal;

/** What the innovator says of the innovation. */
@Schema(
    description = "What the innovator says of the innovation. A draft may lack all but the name.")
record ProposalView(
    @Schema(example = "Tidal Breath Monitor") String name,
    @Schema(
            example =
                "A sensor worn at home that warns of a flare-up of chronic lung disease days ahead.")
        @Nullable String summary,
    @Nullable Category category,
    @Schema(
            example =
                "People with chronic lung disease reach hospital too late, often in the night.")
        @Nullable String problem,
    @Schema(description = "Fields that screening needs and that are still empty.")
        List<String> missing,
    @Schema(description = "For If-Match when revising.", example = "3") long version) {
  static ProposalView of(Proposal proposal, long version) {
    return new ProposalView(
        proposal.name(),
        proposal.summary(),
        proposal.category(),
        proposal.problem(),
        proposal.missing(),
        version);
  }
}
