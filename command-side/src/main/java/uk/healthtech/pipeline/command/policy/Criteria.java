package uk.healthtech.pipeline.command.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;

/** What a gate may ask for: criteria that can be told apart, met and waived. */
final class Criteria {
  /** More than this is asked of nothing. */
  private static final int MOST_NEEDED = 1_000;

  private Criteria() {}

  static List<FieldProblem> problems(Gate gate, List<GateCriterion> criteria) {
    List<FieldProblem> problems = new ArrayList<>();
    if (criteria.size() > GateCriterion.MOST) {
      problems.add(new FieldProblem("criteria", new WrongCount(0, GateCriterion.MOST)));
    }
    Set<CriterionId> seen = new HashSet<>();
    for (int i = 0; i < criteria.size(); i++) {
      GateCriterion criterion = criteria.get(i);
      String field = "criteria[" + i + "]";
      if (!seen.add(criterion.id())) {
        problems.add(new FieldProblem(field + ".id", new Repeated()));
      }
      check(problems, field + ".check", criterion.check());
      // A waiver is given with the gate's decision, so nobody else could ever give it.
      Role decider = gate.decidedBy();
      if (!Set.of(decider).containsAll(criterion.waivedBy())) {
        problems.add(new FieldProblem(field + ".waivedBy", new NotOneOf(List.of(decider.name()))));
      }
    }
    return problems;
  }

  private static void check(List<FieldProblem> problems, String field, Check check) {
    switch (check) {
      case Check.FieldsFilled(var fields) -> filled(problems, field + ".fields", fields);
      case Check.HasEvidence(var atLeast, var kinds) -> {
        needed(problems, field, atLeast, MOST_NEEDED);
        filled(problems, field + ".kinds", kinds);
      }
      case Check.CompletedPilots(var atLeast) -> needed(problems, field, atLeast, MOST_NEEDED);
      case Check.LiveAt(var atLeast, var organisations) -> {
        filled(problems, field + ".organisations", organisations);
        needed(problems, field, atLeast, Math.max(1, organisations.size()));
      }
      case Check.HoldsStandard _,
          Check.LiveAtMostOfRegion _,
          Check.NoSeriousIncident _,
          Check.ConditionsKept _ -> {}
    }
  }

  private static void needed(List<FieldProblem> problems, String field, int atLeast, int most) {
    PolicyRules.range(problems, field + ".atLeast", atLeast, 1, most);
  }

  private static void filled(List<FieldProblem> problems, String field, Collection<?> chosen) {
    if (chosen.isEmpty()) {
      problems.add(new FieldProblem(field, new Missing()));
    }
  }
}
