package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;

import java.util.List;
import java.util.Set;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionId;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriterion;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;

/** Policies as leadership might agree them after the first. */
final class Policies {
  private Policies() {}

  /** A pilot needs so many different people of the trust. */
  static Policy approvers(int approvers) {
    return Policy.INITIAL.after(
        new ApproversAgreed(approvers, REASON.held(), MEETING, Days.STARTED));
  }

  /** A gate asks for this alone. */
  static Policy asking(Gate gate, GateCriterion... criteria) {
    return Policy.INITIAL.after(
        new CriteriaAgreed(gate, List.of(criteria), REASON.held(), MEETING, Days.STARTED));
  }

  /** A criterion that is asked of every category. */
  static GateCriterion criterion(Check check, Role... waivedBy) {
    return new GateCriterion(
        new CriterionId("criterion"), "A criterion", check, Set.of(), Set.of(waivedBy));
  }
}
