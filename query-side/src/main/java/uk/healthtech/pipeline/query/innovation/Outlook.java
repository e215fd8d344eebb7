package uk.healthtech.pipeline.query.innovation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Allowed;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Waiting;
import uk.healthtech.pipeline.kernel.innovation.Waiting.Today;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** How innovations stand today, by the policy in force. */
public record Outlook(Policy policy, Set<OrganisationId> regionTrusts, Today today) {
  /** The gate that it stands before, on hold and after its end too; none once it is at scale. */
  @Nullable Gate gate(Known innovation) {
    return Gate.before(innovation.position().road()).orElse(null);
  }

  /** How that gate's criteria stand; empty where there is none. */
  public List<CriterionResult> criteria(Known innovation) {
    Gate gate = gate(innovation);
    return gate == null
        ? List.of()
        : GateCriteria.evaluate(policy.criteria(gate), innovation, regionTrusts, today.today());
  }

  /**
   * What this person may do, for their organisation and in the place of those that it has
   * succeeded.
   *
   * @param actsFor all of these organisations
   */
  List<Allowed> allowed(Known innovation, Actor viewer, Set<OrganisationId> actsFor) {
    List<CriterionResult> criteria = criteria(innovation);
    List<Allowed> allowed =
        new ArrayList<>(Allowed.to(viewer, innovation, criteria, today.today()));
    for (OrganisationId organisation : actsFor) {
      Actor inItsPlace = new Actor(viewer.account(), viewer.role(), organisation);
      Allowed.to(inItsPlace, innovation, criteria, today.today()).stream()
          // What is no more plans nothing new.
          .filter(one -> one.action() != Action.PLAN_ADOPTION && !allowed.contains(one))
          .forEach(allowed::add);
    }
    allowed.sort(Comparator.comparing(Allowed::action));
    return List.copyOf(allowed);
  }

  /** Who is waited for. */
  public List<Waiting> waiting(Known innovation) {
    return Waiting.on(innovation, criteria(innovation), today);
  }
}
