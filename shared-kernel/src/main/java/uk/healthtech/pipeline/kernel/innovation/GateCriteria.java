package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** The one evaluation of gate criteria, with which one side refuses and the other explains. */
public final class GateCriteria {
  private GateCriteria() {}

  /**
   * How every criterion that is asked of this innovation stands, in the order of the policy. Counts
   * what had happened by the day, and nothing that came after.
   *
   * @param criteria the gate's, of the policy in force
   * @param regionTrusts the region's trusts, as they are registered now
   * @param on the day of the decision
   */
  public static List<CriterionResult> evaluate(
      List<GateCriterion> criteria, Known at, Set<OrganisationId> regionTrusts, LocalDate on) {
    Category category = at.dossier().proposal().category();
    return criteria.stream()
        .filter(
            one -> one.askedOf().isEmpty() || category == null || one.askedOf().contains(category))
        .map(one -> evaluate(one, at, regionTrusts, on))
        .toList();
  }

  /** Whether the gate may be passed without any waiver. */
  public static boolean allMet(List<CriterionResult> results) {
    return results.stream().allMatch(CriterionResult::met);
  }

  /** Whether somebody in this role may pass it: what is unmet, they may waive. */
  public static boolean passableBy(Role role, List<CriterionResult> results) {
    return results.stream().allMatch(one -> one.met() || one.criterion().waivedBy().contains(role));
  }

  private static CriterionResult evaluate(
      GateCriterion criterion, Known at, Set<OrganisationId> regionTrusts, LocalDate on) {
    return switch (criterion.check()) {
      case Check.FieldsFilled(var fields) -> fields(criterion, fields, at.dossier().proposal());
      case Check.HoldsStandard(var kind, var orReason) ->
          standard(criterion, kind, orReason, at.dossier().standards().values(), on);
      case Check.HasEvidence(var atLeast, var kinds) -> {
        List<String> by =
            names(
                at.dossier().evidence().values().stream()
                    .filter(one -> kinds.contains(one.content().kind()))
                    .filter(one -> !one.recordedOn().isAfter(on))
                    .map(HeldEvidence::id));
        yield result(criterion, atLeast, by, by.size() < atLeast ? names(kinds.stream()) : none());
      }
      case Check.CompletedPilots(var atLeast) ->
          result(
              criterion,
              atLeast,
              names(
                  at.pilots().values().stream()
                      .filter(pilot -> pilot.status() == PilotStatus.COMPLETED)
                      .filter(pilot -> foundBy(pilot.ending(), on))
                      .map(Pilot::id)),
              names(
                  at.pilots().values().stream().filter(pilot -> pilot.isOpen(on)).map(Pilot::id)));
      case Check.LiveAt(var atLeast, var counted) -> live(criterion, atLeast, counted, at, on);
      // More than half, as the partnership's default has it: of ten trusts, six.
      case Check.LiveAtMostOfRegion _ ->
          live(criterion, regionTrusts.size() / 2 + 1, regionTrusts, at, on);
      case Check.NoSeriousIncident _ ->
          against(
              criterion,
              names(at.pilots().values().stream().flatMap(one -> one.seriousOpen(on).stream())));
      case Check.ConditionsKept _ ->
          against(
              criterion,
              names(
                  at.dossier().conditions().values().stream()
                      .filter(one -> one.isBrokenOn(on))
                      .map(one -> one.condition().id())));
    };
  }

  /** A report may tell of the end of a pilot without telling what was found. */
  private static boolean foundBy(Pilot.@Nullable Ending ending, LocalDate on) {
    return ending != null && ending.findings() != null && !ending.on().isAfter(on);
  }

  private static CriterionResult fields(
      GateCriterion criterion, Set<ProposalField> fields, Proposal proposal) {
    List<String> by = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    for (ProposalField field : fields) {
      (proposal.filled().contains(field) ? by : lacking).add(field.jsonName());
    }
    return new CriterionResult(criterion, by.size(), fields.size(), by, lacking);
  }

  private static CriterionResult standard(
      GateCriterion criterion,
      StandardKind kind,
      boolean orReason,
      Collection<HeldStandard> standards,
      LocalDate on) {
    List<HeldStandard> those =
        standards.stream().filter(one -> one.content().kind() == kind).toList();
    Predicate<HeldStandard> counts = one -> counts(one, orReason, on);
    List<String> by = names(those.stream().filter(counts).map(HeldStandard::id));
    if (!by.isEmpty()) {
      return new CriterionResult(criterion, 1, 1, by, none());
    }
    List<String> lacking = new ArrayList<>(List.of(kind.name()));
    lacking.addAll(names(those.stream().map(HeldStandard::id)));
    return new CriterionResult(criterion, 0, 1, by, lacking);
  }

  /** Whether it counts on a day; without a day of issue it counts from when it was declared. */
  private static boolean counts(HeldStandard standard, boolean orReason, LocalDate on) {
    boolean declared = !standard.recordedOn().isAfter(on);
    return switch (standard.content().status()) {
      case IN_PROGRESS -> false;
      case HELD ->
          standard.content().countsOn(on) && (declared || standard.content().issuedOn() != null);
      case NOT_APPLICABLE -> orReason && declared;
    };
  }

  private static CriterionResult live(
      GateCriterion criterion, int atLeast, Set<OrganisationId> counted, Known at, LocalDate on) {
    List<OrganisationId> live =
        at.adoptions().values().stream()
            .filter(adoption -> adoption.isLiveOn(on))
            .map(Adoption::organisation)
            .filter(counted::contains)
            .distinct()
            .toList();
    return result(
        criterion,
        atLeast,
        names(live.stream()),
        names(counted.stream().filter(one -> !live.contains(one))));
  }

  private static CriterionResult result(
      GateCriterion criterion, int need, List<String> by, List<String> lacking) {
    return new CriterionResult(criterion, by.size(), need, by, lacking);
  }

  /** Met as long as nothing stands against it. */
  private static CriterionResult against(GateCriterion criterion, List<String> against) {
    return new CriterionResult(criterion, against.isEmpty() ? 1 : 0, 1, none(), against);
  }

  private static List<String> none() {
    return List.of();
  }

  private static List<String> names(Stream<?> ids) {
    return ids.map(Object::toString).sorted().toList();
  }
}
