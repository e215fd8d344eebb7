package uk.healthtech.pipeline.command.region;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.RegionAction;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Who may do what to the region's records, by the table of {@link RegionAction}. */
public final class Rights {
  private Rights() {}

  /** Refused in a role that never may. */
  public static Optional<Refusal> refuseRole(RegionAction action, Context context) {
    return action.roles().contains(context.actor().role())
        ? Optional.empty()
        : Optional.of(new RoleNeeded(people(action)));
  }

  /** Refused to whoever may only touch what their own organisation entered. */
  public static Optional<Refusal> refuseOthers(
      RegionAction action, OrganisationId by, Context context) {
    return action.onlyOfTheirOwn(context.actor().role()) && !context.actsFor(by)
        ? Optional.of(new NotYourOrganisation(by))
        : Optional.empty();
  }

  /** Nobody can come in the service's role, so nobody is told of it. */
  private static Set<Role> people(RegionAction action) {
    EnumSet<Role> roles = EnumSet.copyOf(action.roles());
    roles.remove(Role.SERVICE);
    return Set.copyOf(roles);
  }
}
