package uk.healthtech.pipeline.query.policy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyRow;
import uk.healthtech.pipeline.kernel.query.Answers.PolicyVersion;
import uk.healthtech.pipeline.query.listing.JsonRows;

/** What other read models look up of the policy. */
public final class PolicyRegister {
  private final JdbcClient jdbc;

  public PolicyRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The policy as its last event left it; before any, the one that the product ships with. */
  public Policy inForce() {
    return jdbc.sql("SELECT row -> 'versions' -> -1 AS row FROM policy_row")
        .query(JsonRows.of(PolicyVersion.class))
        .optional()
        .map(PolicyVersion::policy)
        .orElse(Policy.INITIAL);
  }

  /** Every version that was agreed. */
  PolicyRow versions() {
    return jdbc.sql("SELECT row FROM policy_row")
        .query(JsonRows.of(PolicyRow.class))
        .optional()
        .orElseGet(() -> new PolicyRow(List.of()));
  }
}
