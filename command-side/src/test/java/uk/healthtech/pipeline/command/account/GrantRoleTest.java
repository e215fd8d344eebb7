package uk.healthtech.pipeline.command.account;

import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.COUNCIL;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;
import static uk.healthtech.pipeline.command.Places.UNREGISTERED;
import static uk.healthtech.pipeline.command.Places.closed;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.account.AccountScenarios.ACCOUNT;
import static uk.healthtech.pipeline.command.account.AccountScenarios.GRANT;
import static uk.healthtech.pipeline.command.account.AccountScenarios.OTHER_GRANT;
import static uk.healthtech.pipeline.command.account.AccountScenarios.given;
import static uk.healthtech.pipeline.command.account.AccountScenarios.granted;
import static uk.healthtech.pipeline.command.account.AccountScenarios.opened;
import static uk.healthtech.pipeline.command.account.AccountScenarios.revoked;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyGranted;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NotATrust;
import uk.healthtech.pipeline.kernel.Refusal.NotToYourself;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationClosed;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountEvent.RoleGranted;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class GrantRoleTest {
  private static GrantRole grant(Role role, OrganisationId organisation) {
    return new GrantRole(ACCOUNT, GRANT, role, organisation);
  }

  @ParameterizedTest
  @EnumSource(names = {"INNOVATOR", "TRUST_APPROVER", "PARTNER"})
  void the_office_lets_people_act_for_their_organisation(Role role) {
    given(opened())
        .when(grant(role, LEEDS_TEACHING), OFFICE)
        .thenHappened(new RoleGranted(ACCOUNT, GRANT, role, LEEDS_TEACHING));
  }

  @ParameterizedTest
  @EnumSource(names = {"PROGRAMME_OFFICE", "LEADERSHIP", "ADMINISTRATOR"})
  void only_an_administrator_gives_roles_over_the_whole(Role role) {
    given(opened())
        .when(grant(role, LEEDS_TEACHING), OFFICE)
        .thenRefused(new RoleNeeded(Set.of(Role.ADMINISTRATOR)));
    given(opened())
        .when(grant(role, LEEDS_TEACHING), ADMINISTRATOR)
        .thenHappened(new RoleGranted(ACCOUNT, GRANT, role, LEEDS_TEACHING));
  }

  @Test
  void nobody_gives_a_role_to_themselves() {
    Actor self = new Actor(ACCOUNT, Role.ADMINISTRATOR, PARTNERSHIP);
    given(opened())
        .when(grant(Role.LEADERSHIP, LEEDS_TEACHING), self)
        .thenRefused(new NotToYourself());
  }

  @Test
  void only_people_of_a_trust_approve_for_one() {
    given(opened())
        .when(grant(Role.TRUST_APPROVER, COUNCIL), OFFICE)
        .thenRefused(new NotATrust(COUNCIL));
  }

  @Test
  void nobody_comes_to_act_for_an_organisation_that_is_no_more() {
    given(opened())
        .where(closed(LEEDS_TEACHING, GONE, AIREDALE))
        .when(grant(Role.TRUST_APPROVER, LEEDS_TEACHING), OFFICE)
        .thenRefused(new OrganisationClosed(LEEDS_TEACHING, GONE, AIREDALE));
  }

  @Test
  void nobody_acts_for_an_organisation_that_is_not_registered() {
    given(opened())
        .when(grant(Role.INNOVATOR, UNREGISTERED), OFFICE)
        .thenRefused(FieldsInvalid.one("organisation", new Unknown(UNREGISTERED.toString())));
  }

  @Test
  void a_role_at_an_organisation_is_granted_once() {
    given(opened(), granted(Role.INNOVATOR, LEEDS_TEACHING))
        .when(new GrantRole(ACCOUNT, OTHER_GRANT, Role.INNOVATOR, LEEDS_TEACHING), ADMINISTRATOR)
        .thenRefused(new AlreadyGranted(GRANT));
  }

  @Test
  void one_person_may_act_in_several_roles_and_organisations() {
    given(opened(), granted(Role.INNOVATOR, LEEDS_TEACHING))
        .when(new GrantRole(ACCOUNT, OTHER_GRANT, Role.INNOVATOR, AIREDALE), OFFICE)
        .thenHappened(new RoleGranted(ACCOUNT, OTHER_GRANT, Role.INNOVATOR, AIREDALE));
  }

  @Test
  void a_grant_in_force_is_not_replaced_by_another_of_its_id() {
    given(opened(), granted(Role.LEADERSHIP, LEEDS_TEACHING))
        .when(grant(Role.INNOVATOR, LEEDS_TEACHING), OFFICE)
        .thenRefused(new AlreadyGranted(GRANT));
  }

  @Test
  void what_was_revoked_can_be_granted_again() {
    given(opened(), granted(Role.INNOVATOR, LEEDS_TEACHING), revoked())
        .when(new GrantRole(ACCOUNT, OTHER_GRANT, Role.INNOVATOR, LEEDS_TEACHING), OFFICE)
        .thenHappened(new RoleGranted(ACCOUNT, OTHER_GRANT, Role.INNOVATOR, LEEDS_TEACHING));
  }
}
