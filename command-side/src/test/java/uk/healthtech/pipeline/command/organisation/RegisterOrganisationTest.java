package uk.healthtech.pipeline.command.organisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.LEEDS_CODE;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationExists;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRegistered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

class RegisterOrganisationTest {
  private static final OrganisationId ID = OrganisationIds.ofOds(LEEDS_CODE);
  private static final Organisation DETAILS =
      new Organisation(
          "LEEDS TEACHING HOSPITALS NHS TRUST",
          OrganisationKind.ACUTE_TRUST,
          LEEDS_CODE,
          null,
          Organisation.REGION_ICB,
          List.of("Leeds"),
          "NHS Organisation Data Service",
          TODAY);
  private static final RegisterOrganisation REGISTER = new RegisterOrganisation(ID, DETAILS);

  private static Scenario<OrganisationStream, OrganisationCommand, OrganisationEvent> given(
      Past... past) {
    return Scenario.given(
        OrganisationStream.class, OrganisationCommand.class, OrganisationStream::new, past);
  }

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
    given(Past.of(new OrganisationRegistered(ID, DETAILS), OFFICE))
        .when(REGISTER, OFFICE)
        .thenRefused(new OrganisationExists(ID));
  }

  @Test
  void no_source_speaks_of_tomorrow() {
    given()
        .on(TODAY.minusDays(1))
        .when(REGISTER, OFFICE)
        .thenRefused(FieldsInvalid.one("sourceDate", new InFuture(TODAY.minusDays(1))));
  }

  @Test
  void an_organisation_that_was_registered_is_not_registered_again_by_an_event() {
    OrganisationEvent event = new OrganisationRegistered(ID, DETAILS);
    var registered = OrganisationRules.RULES.evolve(new OrganisationState.None(), event);
    assertThatThrownBy(() -> OrganisationRules.RULES.evolve(registered, event))
        .isInstanceOf(IllegalStateException.class);
  }
}
