package uk.healthtech.pipeline.command.account;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.healthtech.pipeline.command.account.AccountState.Deactivated;
import uk.healthtech.pipeline.command.account.AccountState.Grant;
import uk.healthtech.pipeline.command.account.AccountState.None;
import uk.healthtech.pipeline.command.account.AccountState.Open;
import uk.healthtech.pipeline.command.innovation.Named;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AccountExists;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyGranted;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchAccount;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchGrant;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.NotToYourself;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.account.AccountCommand.DeactivateAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountCommand.RevokeRole;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountDeactivated;
import uk.healthtech.pipeline.kernel.account.AccountEvent.AccountOpened;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleRevoked;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;

/**
 * Who may be let in, and as what. The programme office and administrators admit people; roles that
 * decide over the whole pipeline or over the service are an administrator's to give, and nobody
 * gives a role to themselves.
 */
final class AccountRules implements Decider<AccountState, AccountCommand, AccountEvent> {
  static final AccountRules RULES = new AccountRules();

  /** The people who may, besides the service itself, which admits the first of them. */
  private static final Set<Role> ADMITTERS = Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

  private static final Set<Role> GIVEN_BY_THE_OFFICE =
      Set.of(Role.INNOVATOR, Role.TRUST_APPROVER, Role.PARTNER);

  /** What somebody can be granted: the service's own role is nobody's. */
  private static final List<String> ROLES_OF_PEOPLE =
      Arrays.stream(Role.values()).filter(role -> role != Role.SERVICE).map(Role::name).toList();

  private AccountRules() {}

  @Override
  public Class<AccountEvent> events() {
    return AccountEvent.class;
  }

  @Override
  public AccountState initial() {
    return new None();
  }

  @Override
  public Decision<AccountEvent> decide(
      AccountState state, AccountCommand command, Context context) {
    Role role = context.actor().role();
    if (role != Role.SERVICE && !ADMITTERS.contains(role)) {
      return refused(new RoleNeeded(ADMITTERS));
    }
    return switch (state) {
      case None _ ->
          command instanceof OpenAccount open
              ? accepted(new AccountOpened(open.account()))
              : refused(new NoSuchAccount(command.account()));
      case Deactivated _ ->
          refused(new uk.healthtech.pipeline.kernel.Refusal.AccountDeactivated(command.account()));
      case Open open -> decideOpen(open, command, context);
    };
  }

  private static Decision<AccountEvent> decideOpen(
      Open state, AccountCommand command, Context context) {
    if (command.account().equals(context.actor().account())) {
      return refused(new NotToYourself());
    }
    return switch (command) {
      case OpenAccount c -> refused(new AccountExists(c.account()));
      case GrantRole c -> grant(state, c, context);
      case RevokeRole c -> revoke(state, c, context);
      case DeactivateAccount c ->
          state.grants().values().stream().allMatch(grant -> mayGive(grant.role(), context))
              ? accepted(new AccountDeactivated(c.account(), c.reason().held()))
              : refused(new RoleNeeded(Set.of(Role.ADMINISTRATOR)));
    };
  }

  private static Decision<AccountEvent> grant(Open state, GrantRole command, Context context) {
    if (command.role() == Role.SERVICE) {
      return refused(FieldsInvalid.one("role", new NotOneOf(ROLES_OF_PEOPLE)));
    }
    if (!mayGive(command.role(), context)) {
      return refused(new RoleNeeded(Set.of(Role.ADMINISTRATOR)));
    }
    HeldOrganisation organisation = context.organisation(command.organisation());
    if (organisation == null) {
      return refused(
          FieldsInvalid.one("organisation", new Unknown(command.organisation().toString())));
    }
    if (command.role() == Role.TRUST_APPROVER && !organisation.details().kind().isTrust()) {
      return refused(new NotATrust(command.organisation()));
    }
    Optional<Refusal> closed = Named.closed(organisation, context.today());
    if (closed.isPresent()) {
      return refused(closed.get());
    }
    if (state.grants().containsKey(command.grant())) {
      return refused(new AlreadyGranted(command.grant()));
    }
    Optional<GrantId> held = state.holding(new Grant(command.role(), command.organisation()));
    return held.isPresent()
        ? refused(new AlreadyGranted(held.get()))
        : accepted(
            new RoleGranted(
                command.account(), command.grant(), command.role(), command.organisation()));
  }

  private static Decision<AccountEvent> revoke(Open state, RevokeRole command, Context context) {
    Grant grant = state.grants().get(command.grant());
    if (grant == null) {
      return refused(new NoSuchGrant(command.grant()));
    }
    return mayGive(grant.role(), context)
        ? accepted(new RoleRevoked(command.account(), command.grant(), command.reason().held()))
        : refused(new RoleNeeded(Set.of(Role.ADMINISTRATOR)));
  }

  private static boolean mayGive(Role role, Context context) {
    return switch (context.actor().role()) {
      case ADMINISTRATOR, SERVICE -> true;
      case PROGRAMME_OFFICE -> GIVEN_BY_THE_OFFICE.contains(role);
      case INNOVATOR, TRUST_APPROVER, LEADERSHIP, PARTNER -> false;
    };
  }

  @Override
  public AccountState evolve(AccountState state, AccountEvent event) {
    return switch (event) {
      case AccountOpened e -> {
        if (!(state instanceof None)) {
          throw corrupt(event);
        }
        yield new Open(Map.of());
      }
      case RoleGranted e -> {
        Map<GrantId, Grant> grants = grants(state, event);
        grants.put(e.grant(), new Grant(e.role(), e.organisation()));
        yield new Open(grants);
      }
      case RoleRevoked e -> {
        Map<GrantId, Grant> grants = grants(state, event);
        if (grants.remove(e.grant()) == null) {
          throw corrupt(event);
        }
        yield new Open(grants);
      }
      case AccountDeactivated _ -> {
        grants(state, event);
        yield new Deactivated();
      }
    };
  }

  private static Map<GrantId, Grant> grants(AccountState state, AccountEvent event) {
    if (!(state instanceof Open(Map<GrantId, Grant> grants))) {
      throw corrupt(event);
    }
    return new LinkedHashMap<>(grants);
  }

  private static IllegalStateException corrupt(AccountEvent event) {
    return new IllegalStateException(
        "In account %s, %s cannot follow"
            .formatted(event.stream(), event.getClass().getSimpleName()));
  }

  @Override
  public String part(AccountCommand command) {
    return "account";
  }

  @Override
  public String partOf(AccountEvent event) {
    return "account";
  }
}
