package uk.healthtech.pipeline.kernel;

import static uk.healthtech.pipeline.kernel.account.Role.LEADERSHIP;
import static uk.healthtech.pipeline.kernel.account.Role.PARTNER;
import static uk.healthtech.pipeline.kernel.account.Role.PROGRAMME_OFFICE;
import static uk.healthtech.pipeline.kernel.account.Role.SERVICE;
import static uk.healthtech.pipeline.kernel.account.Role.TRUST_APPROVER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import uk.healthtech.pipeline.kernel.account.Role;

/**
 * Everything that can be done to what the partnership knows of its region: by which roles. What a
 * role may do only to what its own organisation entered is marked; the programme office keeps all.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets of roles cannot be changed
public enum RegionAction {
  SHARE_INSIGHT(Set.of(PARTNER, PROGRAMME_OFFICE), Set.of()),
  CORRECT_INSIGHT(Set.of(PROGRAMME_OFFICE), Set.of(PARTNER)),
  RETRACT_INSIGHT(Set.of(PROGRAMME_OFFICE), Set.of(PARTNER)),
  PROPOSE_THEME(Set.of(PARTNER, PROGRAMME_OFFICE, LEADERSHIP), Set.of()),
  /** A partner may only until leadership has agreed. */
  REVISE_THEME(Set.of(PROGRAMME_OFFICE), Set.of(PARTNER)),
  COMMENT_ON_THEME(Set.of(PARTNER, PROGRAMME_OFFICE, LEADERSHIP, TRUST_APPROVER), Set.of()),
  AGREE_THEME(Set.of(LEADERSHIP), Set.of()),
  DECLINE_THEME(Set.of(LEADERSHIP), Set.of()),
  RETIRE_THEME(Set.of(LEADERSHIP), Set.of()),
  REPORT_THEME(Set.of(PROGRAMME_OFFICE), Set.of()),
  RECORD_INVESTMENT(Set.of(PARTNER, PROGRAMME_OFFICE), Set.of()),
  CORRECT_INVESTMENT(Set.of(PROGRAMME_OFFICE), Set.of(PARTNER)),
  RETRACT_INVESTMENT(Set.of(PROGRAMME_OFFICE), Set.of(PARTNER)),
  /** The service enters the places that it ships with. */
  ADD_PLACE(Set.of(PROGRAMME_OFFICE, SERVICE), Set.of()),
  RETIRE_PLACE(Set.of(PROGRAMME_OFFICE, SERVICE), Set.of()),
  ADD_NEIGHBOURHOOD(Set.of(PROGRAMME_OFFICE), Set.of()),
  CORRECT_NEIGHBOURHOOD(Set.of(PROGRAMME_OFFICE), Set.of()),
  RETIRE_NEIGHBOURHOOD(Set.of(PROGRAMME_OFFICE), Set.of());

  private final Set<Role> anywhere;
  private final Set<Role> ofTheirOwn;

  RegionAction(Set<Role> anywhere, Set<Role> ofTheirOwn) {
    this.anywhere = anywhere;
    this.ofTheirOwn = ofTheirOwn;
  }

  /** The roles that may, to all or to their own. */
  public Set<Role> roles() {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(anywhere);
    roles.addAll(ofTheirOwn);
    return Collections.unmodifiableSet(roles);
  }

  /** Whether this role may only to what its own organisation entered. */
  public boolean onlyOfTheirOwn(Role role) {
    return ofTheirOwn.contains(role);
  }
}
