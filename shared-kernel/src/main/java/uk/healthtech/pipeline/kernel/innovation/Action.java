package uk.healthtech.pipeline.kernel.innovation;

import static uk.healthtech.pipeline.kernel.innovation.Phase.AT_SCALE;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DEPLOYMENT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DEVELOPMENT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.DRAFT;
import static uk.healthtech.pipeline.kernel.innovation.Phase.ON_HOLD;
import static uk.healthtech.pipeline.kernel.innovation.Phase.RETURNED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.SUBMITTED;
import static uk.healthtech.pipeline.kernel.innovation.Phase.TESTING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import uk.healthtech.pipeline.kernel.account.Role;

/**
 * Everything that can be done to an innovation: by which role, standing where, in which phases. The
 * one table that refuses on the command side, explains on the query side and is printed in the
 * docs.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets of phases cannot be changed
public enum Action {
  START_PROPOSAL(Role.INNOVATOR, Standing.ANYONE_IN_ROLE),
  REVISE_PROPOSAL(Role.INNOVATOR, Standing.OWNER, DRAFT, RETURNED, DEVELOPMENT),
  SUBMIT_PROPOSAL(Role.INNOVATOR, Standing.OWNER, DRAFT, RETURNED),
  RETURN_PROPOSAL(Role.PROGRAMME_OFFICE, Standing.ANYONE_IN_ROLE, SUBMITTED),
  ACCEPT_PROPOSAL(Role.PROGRAMME_OFFICE, Standing.ANYONE_IN_ROLE, SUBMITTED),
  DECLINE_PROPOSAL(Role.PROGRAMME_OFFICE, Standing.ANYONE_IN_ROLE, SUBMITTED),
  PASS_READINESS_GATE(Role.PROGRAMME_OFFICE, Standing.ANYONE_IN_ROLE, DEVELOPMENT),
  REQUEST_PILOT(Role.INNOVATOR, Standing.OWNER, TESTING),
  APPROVE_PILOT(Role.TRUST_APPROVER, Standing.HOST, TESTING, DEPLOYMENT, AT_SCALE),
  DECLINE_PILOT(Role.TRUST_APPROVER, Standing.HOST, TESTING, DEPLOYMENT, AT_SCALE),
  START_PILOT(Role.TRUST_APPROVER, Standing.HOST, TESTING, DEPLOYMENT, AT_SCALE),
  RECORD_READING(Role.TRUST_APPROVER, Standing.HOST, TESTING, DEPLOYMENT, AT_SCALE),
  COMPLETE_PILOT(Role.TRUST_APPROVER, Standing.HOST, TESTING, DEPLOYMENT, AT_SCALE),
  PASS_EVALUATION_GATE(Role.LEADERSHIP, Standing.ANYONE_IN_ROLE, TESTING),
  PLAN_ADOPTION(Role.TRUST_APPROVER, Standing.ANYONE_IN_ROLE, DEPLOYMENT, AT_SCALE),
  GO_LIVE(Role.TRUST_APPROVER, Standing.HOST, DEPLOYMENT, AT_SCALE),
  REPORT_REACH(Role.TRUST_APPROVER, Standing.HOST, DEPLOYMENT, AT_SCALE),
  CONFIRM_AT_SCALE(Role.LEADERSHIP, Standing.ANYONE_IN_ROLE, DEPLOYMENT),
  WITHDRAW(
      Role.INNOVATOR,
      Standing.OWNER,
      DRAFT,
      SUBMITTED,
      RETURNED,
      DEVELOPMENT,
      TESTING,
      DEPLOYMENT,
      ON_HOLD),
  PUT_ON_HOLD(
      Role.PROGRAMME_OFFICE,
      Standing.ANYONE_IN_ROLE,
      SUBMITTED,
      RETURNED,
      DEVELOPMENT,
      TESTING,
      DEPLOYMENT),
  RESUME(Role.PROGRAMME_OFFICE, Standing.ANYONE_IN_ROLE, ON_HOLD),
  STOP(
      Role.PROGRAMME_OFFICE,
      Standing.ANYONE_IN_ROLE,
      SUBMITTED,
      RETURNED,
      DEVELOPMENT,
      TESTING,
      DEPLOYMENT,
      ON_HOLD);

  /** Where the acting organisation must stand to the innovation. */
  public enum Standing {
    /** The role is enough. */
    ANYONE_IN_ROLE,
    /** The innovation's own organisation. */
    OWNER,
    /** The organisation of the pilot or adoption. */
    HOST
  }

  private final Role role;
  private final Standing standing;
  private final Set<Phase> phases;

  Action(Role role, Standing standing, Phase... phases) {
    this.role = role;
    this.standing = standing;
    EnumSet<Phase> set = EnumSet.noneOf(Phase.class);
    set.addAll(Set.of(phases));
    this.phases = Collections.unmodifiableSet(set);
  }

  /** The role that it needs. */
  public Role role() {
    return role;
  }

  /** Where the acting organisation must stand. */
  public Standing standing() {
    return standing;
  }

  /** The phases in which it can happen; none for what begins the road. */
  public Set<Phase> phases() {
    return phases;
  }
}
