package uk.healthtech.pipeline.command.organisation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.DETAILS;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.ID;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.given;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.registered;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationExists;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;

class RegisterOrganisationTest {
  private static final RegisterOrganisation REGISTER = new RegisterOrganisation(ID, DETAILS);

  @Test
  void the_office_and_administrators_enter_an_organisation() {
    given().when(REGISTER, OFFICE).thenHappened(new OrganisationRegistered(ID, DETAILS));
    given().when(REGISTER, ADMINISTRATOR).thenHappened(new OrganisationRegistered(ID, DETAILS));
    given().when(REGISTER, Actor.SERVICE).thenHappened(new OrganisationRegistered(ID, DETAILS));
  }

  static List<Actor> others() {
    // The service may, but nobody can come in its role, so nobody is told.
    return inEveryRoleBut(
        Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR, Role.SERVICE), PARTNERSHIP);
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobody_else_does(Actor other) {
    given()
        .when(REGISTER, other)
        .thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR)));
  }

  @Test
  void it_is_entered_once() {
    given(registered()).when(REGISTER, OFFICE).thenRefused(new OrganisationExists(ID));
  }

  @Test
  void no_source_speaks_of_tomorrow() {
    given()
        .on(TODAY.minusDays(1))
        .when(REGISTER, OFFICE)
        .thenRefused(FieldsInvalid.one("sourceDate", new InFuture(TODAY.minusDays(1))));
  }
}
