package uk.healthtech.pipeline.kernel.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.calendar.WorkingDays;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.EvidenceKind;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.innovation.StandardKind;

/**
 * The policy in force, as a value. Version 0 is the one that the product ships with; each event of
 * its stream makes the next.
 *
 * @param approvers how many different people of a trust must approve a pilot: one or two
 */
public record Policy(
    long version,
    Map<Gate, List<GateCriterion>> gates,
    int approvers,
    Deadlines deadlines,
    BankHolidays bankHolidays) {
  /**
   * How long people have.
   *
   * @param screening working days from handing in to the screening decision
   * @param pilotDecision working days from a pilot's request to the trust's decision
   * @param soonWithin working days before a day from which on it counts as soon
   */
  public record Deadlines(int screening, int pilotDecision, int soonWithin) {}

  /** What the partnership begins with, until leadership agrees otherwise. */
  public static final Policy INITIAL =
      new Policy(0, initialGates(), 1, new Deadlines(20, 30, 10), BankHolidays.shipped());

  public Policy {
    Map<Gate, List<GateCriterion>> ordered = new EnumMap<>(Gate.class);
    gates.forEach((gate, criteria) -> ordered.put(gate, List.copyOf(criteria)));
    gates = Collections.unmodifiableMap(ordered);
  }

  /** What a gate asks for, in leadership's order. */
  public List<GateCriterion> criteria(Gate gate) {
    return gates.getOrDefault(gate, List.of());
  }

  /** Days as the people who are waited for count them. */
  public WorkingDays workingDays() {
    return new WorkingDays(bankHolidays);
  }

  /** The policy after an event. */
  public Policy after(PolicyEvent event) {
    return switch (event) {
      case PolicyEvent.CriteriaAgreed e -> {
        Map<Gate, List<GateCriterion>> now = new EnumMap<>(Gate.class);
        now.putAll(gates);
        now.put(e.gate(), e.criteria());
        yield new Policy(version + 1, now, approvers, deadlines, bankHolidays);
      }
      case PolicyEvent.ApproversAgreed e ->
          new Policy(version + 1, gates, e.approvers(), deadlines, bankHolidays);
      case PolicyEvent.DeadlinesAgreed e ->
          new Policy(version + 1, gates, approvers, e.deadlines(), bankHolidays);
      case PolicyEvent.BankHolidaysPublished e ->
          new Policy(version + 1, gates, approvers, deadlines, e.bankHolidays());
    };
  }

  private static Map<Gate, List<GateCriterion>> initialGates() {
    Set<Category> digital =
        EnumSet.of(
            Category.TELEHEALTHCARE,
            Category.MHEALTH,
            Category.HEALTH_ANALYTICS,
            Category.DIGITISED_HEALTH_SYSTEMS);
    Set<Category> all = Set.of();
    Set<Role> office = Set.of(Role.PROGRAMME_OFFICE);
    Set<Role> leadership = Set.of(Role.LEADERSHIP);
    Set<Role> nobody = Set.of();
    return Map.of(
        Gate.SCREENING,
        List.of(
            criterion(
                "proposal-complete",
                "The proposal is complete",
                new Check.FieldsFilled(EnumSet.copyOf(ProposalField.REQUIRED)),
                all,
                nobody)),
        Gate.READINESS,
        List.of(
            criterion(
                "device-mark",
                "It bears a UKCA or CE mark, or says why none applies",
                new Check.HoldsStandard(StandardKind.DEVICE_MARK, true),
                all,
                office),
            criterion(
                "dtac",
                "All five areas of DTAC are met",
                new Check.HoldsStandard(StandardKind.DTAC, false),
                digital,
                office),
            criterion(
                "dcb0129",
                "There is a clinical safety case under DCB0129",
                new Check.HoldsStandard(StandardKind.DCB0129, false),
                digital,
                office),
            criterion(
                "dspt",
                "The Data Security and Protection Toolkit is met, or it says why none applies",
                new Check.HoldsStandard(StandardKind.DSPT, true),
                all,
                office),
            criterion(
                "evidence",
                "There is evidence so far",
                new Check.HasEvidence(1, EnumSet.allOf(EvidenceKind.class)),
                all,
                office)),
        Gate.EVALUATION,
        List.of(
            criterion(
                "completed-pilot",
                "At least one pilot was completed with findings",
                new Check.CompletedPilots(1),
                all,
                nobody),
            criterion(
                "no-serious-incident",
                "No serious incident is unresolved",
                new Check.NoSeriousIncident(),
                all,
                leadership),
            criterion(
                "conditions-kept",
                "No condition is breached or overdue",
                new Check.ConditionsKept(),
                all,
                leadership)),
        Gate.SCALE,
        List.of(
            criterion(
                "live-at-most-of-region",
                "It is live at more than half of the region's trusts",
                new Check.LiveAtMostOfRegion(),
                all,
                leadership),
            criterion(
                "no-serious-incident",
                "No serious incident is unresolved",
                new Check.NoSeriousIncident(),
                all,
                leadership)));
  }

  private static GateCriterion criterion(
      String id, String name, Check check, Set<Category> askedOf, Set<Role> waivedBy) {
    return new GateCriterion(new CriterionId(id), name, check, askedOf, waivedBy);
  }
}
