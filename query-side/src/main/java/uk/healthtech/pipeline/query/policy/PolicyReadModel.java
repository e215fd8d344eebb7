package uk.healthtech.pipeline.query.policy;

import java.util.List;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyRow;
import uk.healthtech.pipeline.query.projection.Projection;

/** The policy as a projection. */
public final class PolicyReadModel {
  static final String NAME = "policy";

  private PolicyReadModel() {}

  /** One row: there is one policy. */
  public static Projection<PolicyEvent, ?> projection() {
    return new Projection<>(
        NAME,
        PolicyEvent.class,
        PolicyRow.class,
        _ -> Projection.WHOLE,
        PolicyFold::fold,
        List.of());
  }
}
