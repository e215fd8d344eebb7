package uk.healthtech.pipeline.command;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

/** Who acts in the tests. */
public final class People {
  public static final Actor INNOVATOR = acting(1, Role.INNOVATOR, Places.WOUNDCARE);
  public static final Actor OTHER_INNOVATOR = acting(2, Role.INNOVATOR, Places.OTHER_COMPANY);
  public static final Actor OFFICE = acting(3, Role.PROGRAMME_OFFICE, Places.PARTNERSHIP);
  public static final Actor LEADER = acting(4, Role.LEADERSHIP, Places.PARTNERSHIP);
  public static final Actor ADMINISTRATOR = acting(5, Role.ADMINISTRATOR, Places.PARTNERSHIP);
  public static final Actor PARTNER = acting(6, Role.PARTNER, Places.UNIVERSITY);
  public static final Actor OTHER_PARTNER = acting(7, Role.PARTNER, Places.COUNCIL);

  /** Members of the leadership group. */
  public static final AccountId CHAIR = account(41);

  public static final AccountId DEPUTY = account(42);
  public static final Set<AccountId> LEADERSHIP = Set.of(CHAIR, DEPUTY, LEADER.account());
  public static final AccountId NOT_A_LEADER = account(43);

  private People() {}

  /** A trust's approver. */
  public static Actor actingFor(OrganisationId trust) {
    return new Actor(new AccountId(trust.value()), Role.TRUST_APPROVER, trust);
  }

  /** The same kind of person in every role but one. */
  public static List<Actor> inEveryRoleBut(Set<Role> roles, OrganisationId organisation) {
    return Set.of(Role.values()).stream()
        .filter(role -> !roles.contains(role))
        .map(role -> acting(9, role, organisation))
        .toList();
  }

  /** Another person of the same trust. */
  public static Actor colleagueAt(OrganisationId trust) {
    return new Actor(NOT_A_LEADER, Role.TRUST_APPROVER, trust);
  }

  private static Actor acting(int number, Role role, OrganisationId organisation) {
    return new Actor(account(number), role, organisation);
  }

  private static AccountId account(int number) {
    return new AccountId(new UUID(0xacc, number));
  }
}
