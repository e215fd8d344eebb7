package uk.healthtech.pipeline.query.innovation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCriteria;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.WhatNext;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Today;
import uk.healthtech.pipeline.kernel.innovation.WhatNext.Waiting;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** How innovations stand today, by the policy in force. */
public record Outlook(Policy policy, Set<OrganisationId> regionTrusts, Today today) {
  /** The gate that it stands before, on hold and after its end too; none once it is at scale. */
  @Nullable Gate gate(Known innovation) {
    return WhatNext.gate(innovation.position().road()).orElse(null);
  }

  /** How that gate's criteria stand; empty where there is none. */
  public List<CriterionResult> criteria(Known innovation) {
    Gate gate = gate(innovation);
    return gate == null
        ? List.of()
        : GateCriteria.evaluate(policy.criteria(gate), innovation, regionTrusts, today.today());
  }

  /** Who is waited for. */
  public List<Waiting> waiting(Known innovation) {
    return WhatNext.waiting(innovation, criteria(innovation), today);
  }
}
