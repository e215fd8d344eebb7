package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** How one criterion of a gate stands. */
@Schema(description = "How one criterion of a gate stands.")
record CriterionView(
    Criterion criterion,
    @Schema(example = "live at more than half of the region’s trusts") String label,
    boolean met,
    @Schema(example = "4") int have,
    @Schema(example = "6") int need,
    @Schema(description = "What meets it.") List<Counted> by,
    @Schema(description = "What would help to meet it.") List<Counted> lacking) {

  /** Something that counts. */
  @Schema(description = "Something that counts: a field, a pilot or an organisation.")
  record Counted(
      @Schema(example = "summary") String id, @Schema(example = "the summary") String name) {}

  /**
   * Names what is counted.
   *
   * @param pilots names by pilot id
   */
  static CriterionView of(CriterionResult result, Look look, Map<String, String> pilots) {
    return new CriterionView(
        result.criterion(),
        look.prose().word(result.criterion()),
        result.met(),
        result.have(),
        result.need(),
        counted(result.criterion(), result.by(), look, pilots),
        counted(result.criterion(), result.lacking(), look, pilots));
  }

  private static List<Counted> counted(
      Criterion criterion, List<String> ids, Look look, Map<String, String> pilots) {
    return ids.stream().map(id -> new Counted(id, name(criterion, id, look, pilots))).toList();
  }

  private static String name(
      Criterion criterion, String id, Look look, Map<String, String> pilots) {
    return switch (criterion) {
      case PROPOSAL_COMPLETE -> look.prose().say("field." + id);
      case COMPLETED_PILOT -> pilots.getOrDefault(id, look.prose().say("pilot.unnamed"));
      case LIVE_AT_MOST_OF_REGION -> {
        String name = look.organisation(OrganisationId.of(id)).name();
        yield name == null ? look.prose().say("organisation.unnamed") : name;
      }
    };
  }
}
