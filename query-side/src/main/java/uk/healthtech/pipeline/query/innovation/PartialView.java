package uk.healthtech.pipeline.query.innovation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Dossier;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Pilot;
import uk.healthtech.pipeline.kernel.innovation.Report;
import uk.healthtech.pipeline.kernel.innovation.Team;
import uk.healthtech.pipeline.kernel.innovation.Waiting;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.DecisionRow;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;

/**
 * What somebody is shown of an innovation who may not see all of it: the whole's progress with the
 * conditions of its gates, its standards and evidence. A trust sees its own pilots and adoptions
 * too, and no offer, which is between the two innovators; whom it is offered to sees the offer, and
 * no pilot and no adoption.
 */
final class PartialView {
  private final InnovationRow row;
  private final Known all;
  private final Set<OrganisationId> trusts;
  private final Known shown;

  /** The ids of the incidents and conditions that are shown. */
  private final Set<String> against;

  /**
   * A view.
   *
   * @param trusts whose pilots and adoptions are shown; none where it is no trust that looks
   */
  private PartialView(InnovationRow row, Set<OrganisationId> trusts) {
    this.row = row;
    this.all = row.innovation();
    this.trusts = trusts;
    this.shown = known(all, trusts);
    this.against = against(shown);
  }

  /**
   * Of somebody who may see the innovation; absent where they see all of it.
   *
   * @param actsFor their organisation and those whose place it has taken
   */
  static @Nullable PartialView of(InnovationRow row, Role viewer, Set<OrganisationId> actsFor) {
    return switch (viewer) {
      case TRUST_APPROVER -> new PartialView(row, actsFor);
      case INNOVATOR ->
          actsFor.stream().anyMatch(row.innovation().dossier()::isTeam)
              ? null
              : new PartialView(row, Set.of());
      case PROGRAMME_OFFICE, LEADERSHIP, PARTNER, ADMINISTRATOR, SERVICE -> null;
    };
  }

  InnovationRow row() {
    Map<String, Long> versions = new TreeMap<>(row.versions());
    versions.keySet().removeAll(withheld());
    return new InnovationRow(
        row.sequence(),
        versions,
        shown,
        row.phases(),
        row.decisions().stream().map(this::decision).toList());
  }

  /** The keys of the parts that are not shown. */
  List<String> withheld() {
    Set<String> keys = keys(all);
    keys.removeAll(keys(shown));
    return List.copyOf(keys);
  }

  /** Who is waited for in the parts that are shown. */
  List<Waiting> waiting(List<Waiting> waiting) {
    return waiting.stream().filter(one -> shows(one.part())).toList();
  }

  private boolean shows(Part part) {
    return switch (part) {
      case Part.OfPilot(var id) -> shown.pilots().containsKey(id);
      case Part.OfAdoption(var id) -> shown.adoptions().containsKey(id);
      case Part.OfCondition(var id) -> shown.dossier().conditions().containsKey(id);
      case Part.OfTeam _ -> trusts.isEmpty();
      case Part.OfProposal _,
          Part.OfProgress _,
          Part.OfPublication _,
          Part.OfStandard _,
          Part.OfEvidence _ ->
          true;
    };
  }

  /**
   * Counts stay; which pilots and organisations are behind them is for those concerned. An incident
   * or a broken condition that is not shown is not told of at all.
   */
  List<CriterionResult> criteria(List<CriterionResult> criteria) {
    return criteria.stream().flatMap(this::criterion).toList();
  }

  private Stream<CriterionResult> criterion(CriterionResult one) {
    return switch (one.criterion().check()) {
      case Check.FieldsFilled _, Check.HoldsStandard _, Check.HasEvidence _ -> Stream.of(one);
      case Check.CompletedPilots _, Check.LiveAt _, Check.LiveAtMostOfRegion _ ->
          Stream.of(lacking(one, List.of()));
      case Check.NoSeriousIncident _, Check.ConditionsKept _ -> {
        List<String> known = one.lacking().stream().filter(against::contains).toList();
        yield one.met() || !known.isEmpty() ? Stream.of(lacking(one, known)) : Stream.empty();
      }
    };
  }

  private static CriterionResult lacking(CriterionResult one, List<String> known) {
    return new CriterionResult(one.criterion(), one.have(), one.need(), List.of(), known);
  }

  private static Set<String> against(Known shown) {
    return Stream.concat(
            shown.pilots().values().stream()
                .flatMap(pilot -> pilot.incidents().stream())
                .map(incident -> incident.id().toString()),
            shown.dossier().conditions().keySet().stream().map(Object::toString))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Known known(Known all, Set<OrganisationId> trusts) {
    return new Known(
        all.id(),
        dossier(all, trusts),
        all.position(),
        all.startedOn(),
        all.since(),
        all.revisedOn(),
        all.holds(),
        all.away(),
        all.screening(),
        those(all.pilots(), pilot -> trusts.contains(pilot.organisation())),
        those(all.adoptions(), adoption -> trusts.contains(adoption.organisation())),
        report(all, trusts));
  }

  private static @Nullable Report report(Known all, Set<OrganisationId> trusts) {
    Report report = all.report();
    if (report == null) {
      return null;
    }
    return new Report(
        report.reference(),
        report.proposal(),
        report.course(),
        those(report.pilots(), pilot -> trusts.contains(pilot.organisation())),
        those(report.adoptions(), adoption -> trusts.contains(adoption.organisation())),
        // Which parts went on here is for whoever sees all of them.
        Set.of());
  }

  private static Dossier dossier(Known all, Set<OrganisationId> trusts) {
    Dossier dossier = all.dossier();
    return new Dossier(
        dossier.owner(),
        dossier.proposal(),
        dossier.standards(),
        dossier.evidence(),
        those(dossier.conditions(), one -> isFor(one, all, trusts)),
        dossier.publication(),
        trusts.isEmpty() ? dossier.team() : new Team(dossier.team().collaborators(), null));
  }

  private static boolean isFor(HeldCondition condition, Known all, Set<OrganisationId> trusts) {
    return switch (condition.source()) {
      case HeldCondition.Source.AtGate _ -> true;
      case HeldCondition.Source.AtPilot(var id) -> {
        Pilot pilot = all.pilots().get(id);
        yield pilot != null && trusts.contains(pilot.organisation());
      }
    };
  }

  private static <K, V> Map<K, V> those(Map<K, V> all, Predicate<V> which) {
    Map<K, V> some = new LinkedHashMap<>(all);
    some.values().removeIf(which.negate());
    return some;
  }

  private static Set<String> keys(Known innovation) {
    Set<String> keys = new LinkedHashSet<>();
    innovation.pilots().keySet().forEach(id -> keys.add(new Part.OfPilot(id).key()));
    innovation.adoptions().keySet().forEach(id -> keys.add(new Part.OfAdoption(id).key()));
    innovation
        .dossier()
        .conditions()
        .keySet()
        .forEach(id -> keys.add(new Part.OfCondition(id).key()));
    return keys;
  }

  private DecisionRow decision(DecisionRow decision) {
    Weighing weighing = decision.weighing();
    if (weighing == null) {
      return decision;
    }
    List<CriterionResult> criteria = criteria(weighing.criteria());
    Set<CriterionId> untold = new HashSet<>(ids(weighing.criteria()));
    untold.removeAll(ids(criteria));
    return new DecisionRow(
        decision.event(),
        decision.on(),
        decision.reason(),
        decision.gate(),
        decision.meeting(),
        new Weighing(weighing.policy(), criteria),
        decision.conditions(),
        // That it was waived would tell what stood against it.
        decision.waivers().stream().filter(one -> !untold.contains(one.criterion())).toList(),
        decision.by(),
        decision.sequence());
  }

  private static List<CriterionId> ids(List<CriterionResult> criteria) {
    return criteria.stream().map(one -> one.criterion().id()).toList();
  }
}
