package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.healthtech.pipeline.app.api.edge.CheckText;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.Check.CompletedPilots;
import uk.healthtech.pipeline.kernel.innovation.Check.ConditionsKept;
import uk.healthtech.pipeline.kernel.innovation.Check.FieldsFilled;
import uk.healthtech.pipeline.kernel.innovation.Check.HasEvidence;
import uk.healthtech.pipeline.kernel.innovation.Check.HoldsStandard;
import uk.healthtech.pipeline.kernel.innovation.Check.LiveAt;
import uk.healthtech.pipeline.kernel.innovation.Check.LiveAtMostOfRegion;
import uk.healthtech.pipeline.kernel.innovation.Check.NoSeriousIncident;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** How one criterion of a gate stands, in numbers and in words. */
@Schema(description = "How one criterion of a gate stands.")
record CriterionView(
    @Schema(description = "Its short name, for a waiver.", example = "live-at-most-of-region")
        String criterion,
    @Schema(
            description = "In leadership’s words.",
            example = "It is live at more than half of the region's trusts")
        String label,
    CheckBody check,
    @Schema(description = "The roles that may pass over it with a reason.") Set<Role> waivedBy,
    boolean met,
    @Schema(example = "4") int have,
    @Schema(example = "6") int need,
    @Schema(description = "What meets it.") List<Counted> by,
    @Schema(description = "What would help to meet it, or stands against it.")
        List<Counted> lacking,
    @Schema(
            description = "What meets it, or what would.",
            example = "It has to be live at 6 organisations that count, and is at 4.")
        String says) {

  /** Something that counts. */
  @Schema(
      description =
          "Something that counts: a field, a standard, a piece of evidence, a pilot, an"
              + " organisation, an incident or a condition.")
  record Counted(
      @Schema(example = "summary") String id, @Schema(example = "the summary") String name) {}

  /**
   * Names what is counted.
   *
   * @param names by the id of whatever is part of the innovation
   */
  static CriterionView of(CriterionResult result, Look look, Map<String, String> names) {
    GateCriterion criterion = result.criterion();
    Check check = criterion.check();
    List<Counted> by = counted(check, result.by(), look, names);
    List<Counted> lacking = counted(check, result.lacking(), look, names);
    return new CriterionView(
        criterion.id().value(),
        criterion.name(),
        CheckBody.of(check),
        criterion.waivedBy(),
        result.met(),
        result.have(),
        result.need(),
        by,
        lacking,
        CheckText.says(
            check,
            result.met(),
            result.have(),
            result.need(),
            by.stream().map(Counted::name).distinct().toList(),
            lacking.stream().map(Counted::name).distinct().toList(),
            look.prose()));
  }

  /** The organisations that it names. */
  static Stream<OrganisationId> organisations(CriterionResult result) {
    return switch (result.criterion().check()) {
      case LiveAt _, LiveAtMostOfRegion _ ->
          Stream.concat(result.by().stream(), result.lacking().stream()).map(OrganisationId::of);
      case FieldsFilled _,
          HoldsStandard _,
          HasEvidence _,
          CompletedPilots _,
          NoSeriousIncident _,
          ConditionsKept _ ->
          Stream.empty();
    };
  }

  private static List<Counted> counted(
      Check check, List<String> ids, Look look, Map<String, String> names) {
    return ids.stream().map(id -> new Counted(id, name(check, id, look, names))).toList();
  }

  private static String name(Check check, String id, Look look, Map<String, String> names) {
    Prose prose = look.prose();
    return switch (check) {
      case FieldsFilled _ -> prose.say("field." + id);
      // What is lacking is named by its kind, and what was there may be there no more.
      case HoldsStandard(var kind, _) -> prose.word(kind);
      case HasEvidence _ ->
          Arrays.stream(EvidenceKind.values())
              .filter(kind -> kind.name().equals(id))
              .map(prose::word)
              .findAny()
              .orElseGet(() -> names.getOrDefault(id, prose.say("evidence.unnamed")));
      case CompletedPilots _ -> names.getOrDefault(id, prose.say("pilot.unnamed"));
      case LiveAt _, LiveAtMostOfRegion _ -> {
        String name = look.organisation(OrganisationId.of(id)).name();
        yield name == null ? prose.say("organisation.unnamed") : name;
      }
      case NoSeriousIncident _ -> names.getOrDefault(id, prose.say("incident.unnamed"));
      case ConditionsKept _ -> names.getOrDefault(id, prose.say("condition.unnamed"));
    };
  }
}
