package uk.healthtech.pipeline.command.organisation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.util.Set;
import uk.healthtech.pipeline.command.organisation.OrganisationState.None;
import uk.healthtech.pipeline.command.organisation.OrganisationState.Registered;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationExists;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;

/** What may happen to an organisation's record. */
final class OrganisationRules
    implements Decider<OrganisationState, OrganisationCommand, OrganisationEvent> {
  static final OrganisationRules RULES = new OrganisationRules();

  /** The people who may, besides the service itself. */
  private static final Set<Role> KEEPERS = Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

  private OrganisationRules() {}

  @Override
  public Class<OrganisationEvent> events() {
    return OrganisationEvent.class;
  }

  @Override
  public OrganisationState initial() {
    return new None();
  }

  @Override
  public Decision<OrganisationEvent> decide(
      OrganisationState state, OrganisationCommand command, Context context) {
    Role role = context.actor().role();
    if (role != Role.SERVICE && !KEEPERS.contains(role)) {
      return refused(new RoleNeeded(KEEPERS));
    }
    return switch (command) {
      case RegisterOrganisation c ->
          switch (state) {
            case Registered _ -> refused(new OrganisationExists(c.organisation()));
            case None _ ->
                c.details().sourceDate().isAfter(context.today())
                    ? refused(FieldsInvalid.one("sourceDate", new InFuture(context.today())))
                    : accepted(new OrganisationRegistered(c.organisation(), c.details()));
          };
    };
  }

  @Override
  public OrganisationState evolve(OrganisationState state, OrganisationEvent event) {
    return switch (event) {
      case OrganisationRegistered e -> {
        if (!(state instanceof None)) {
          throw new IllegalStateException("Organisation " + e.stream() + " is registered already");
        }
        yield new Registered(e.details());
      }
    };
  }

  @Override
  public String part(OrganisationCommand command) {
    return "organisation";
  }

  @Override
  public String partOf(OrganisationEvent event) {
    return "organisation";
  }
}
