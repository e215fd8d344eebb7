package uk.healthtech.pipeline.kernel.innovation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** The one evaluation of gate criteria, with which one side refuses and the other explains. */
public final class GateCriteria {
  private static final List<String> REQUIRED = List.of("name", "summary", "category", "problem");

  private GateCriteria() {}

  /**
   * What the criteria look at.
   *
   * @param completedPilots those completed with findings
   * @param liveAt the organisations where it is live
   * @param counted the region's trusts, which the scale criterion counts
   */
  public record Evidence(
      Proposal proposal,
      Collection<PilotId> completedPilots,
      Set<OrganisationId> liveAt,
      Set<OrganisationId> counted) {}

  /** How every criterion of the gate stands, in the gate's order. */
  public static List<CriterionResult> evaluate(Gate gate, Evidence evidence) {
    return switch (gate) {
      case SCREENING, READINESS -> List.of(proposalComplete(evidence.proposal()));
      case EVALUATION -> List.of(completedPilot(evidence.completedPilots()));
      case SCALE -> List.of(liveAtMost(evidence.liveAt(), evidence.counted()));
    };
  }

  /** Whether the gate may be passed. */
  public static boolean allMet(List<CriterionResult> results) {
    return results.stream().allMatch(CriterionResult::met);
  }

  private static CriterionResult proposalComplete(Proposal proposal) {
    List<String> missing = proposal.missing();
    List<String> filled = REQUIRED.stream().filter(field -> !missing.contains(field)).toList();
    return new CriterionResult(
        Criterion.PROPOSAL_COMPLETE, filled.size(), REQUIRED.size(), filled, missing);
  }

  private static CriterionResult completedPilot(Collection<PilotId> completed) {
    return new CriterionResult(
        Criterion.COMPLETED_PILOT, completed.size(), 1, names(completed.stream()), List.of());
  }

  /** More than half, as the partnership's default has it: of ten trusts, six. */
  private static CriterionResult liveAtMost(
      Set<OrganisationId> liveAt, Set<OrganisationId> counted) {
    List<String> by = names(liveAt.stream().filter(counted::contains));
    List<String> lacking = names(counted.stream().filter(trust -> !liveAt.contains(trust)));
    return new CriterionResult(
        Criterion.LIVE_AT_MOST_OF_REGION, by.size(), counted.size() / 2 + 1, by, lacking);
  }

  private static List<String> names(Stream<?> ids) {
    return ids.map(Object::toString).sorted().toList();
  }
}
