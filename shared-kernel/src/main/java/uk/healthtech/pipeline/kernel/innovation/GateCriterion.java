package uk.healthtech.pipeline.kernel.innovation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import uk.healthtech.pipeline.kernel.account.Role;

/**
 * One thing that a gate asks for.
 *
 * @param name in leadership's words
 * @param askedOf the categories that it is asked of; none means all
 * @param waivedBy the roles that may pass over it with a reason; none means nobody
 */
public record GateCriterion(
    CriterionId id, String name, Check check, Set<Category> askedOf, Set<Role> waivedBy) {
  /** The most that one gate asks for. */
  public static final int MOST = 30;

  public GateCriterion {
    EnumSet<Category> categories = EnumSet.noneOf(Category.class);
    categories.addAll(askedOf);
    askedOf = Collections.unmodifiableSet(categories);
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(waivedBy);
    waivedBy = Collections.unmodifiableSet(roles);
  }
}
