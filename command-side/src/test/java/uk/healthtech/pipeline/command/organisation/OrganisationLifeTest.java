package uk.healthtech.pipeline.command.organisation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;
import static uk.healthtech.pipeline.command.Places.UNREGISTERED;
import static uk.healthtech.pipeline.command.Places.closed;
import static uk.healthtech.pipeline.command.Texts.text;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.DETAILS;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.ID;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.THEN;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.given;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.happened;
import static uk.healthtech.pipeline.command.organisation.OrganisationScenarios.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationOpen;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.CloseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RenameOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReopenOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.ReviseOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationClosed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRenamed;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationReopened;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent.OrganisationRevised;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;

/** What happens to an organisation after it was registered. */
class OrganisationLifeTest {
  private static final FreeText REASON = text("It was another one of the same name");
  private static final String SOURCE = "the register";
  private static final String NAME = "LEEDS HOSPITALS NHS TRUST";
  private static final Past RENAMED =
      registered().then(happened(new OrganisationRenamed(ID, NAME, SOURCE, THEN)));
  private static final Past MERGED =
      registered().then(happened(new OrganisationClosed(ID, AIREDALE, SOURCE, THEN)));

  private static ReviseOrganisation revise(Organisation details) {
    return new ReviseOrganisation(ID, details);
  }

  private static Organisation details(
      String name, @Nullable OdsCode ods, @Nullable String companyNumber, LocalDate sourceDate) {
    return new Organisation(
        name,
        OrganisationKind.NHS_TRUST,
        ods,
        companyNumber,
        null,
        List.of("Leeds", "Wakefield"),
        SOURCE,
        sourceDate);
  }

  private static RenameOrganisation rename(String name, @Nullable LocalDate on) {
    return new RenameOrganisation(ID, name, SOURCE, on);
  }

  private static CloseOrganisation close(
      @Nullable OrganisationId successor, @Nullable LocalDate on) {
    return new CloseOrganisation(ID, successor, SOURCE, on);
  }

  private static ReopenOrganisation reopen(@Nullable LocalDate on) {
    return new ReopenOrganisation(ID, REASON, on);
  }

  @Test
  void the_office_administrators_and_the_service_keep_the_record() {
    List<OrganisationCommand> commands =
        List.of(revise(details(DETAILS.name(), DETAILS.ods(), null, THEN)), rename(NAME, null));
    for (OrganisationCommand command : commands) {
      for (Actor keeper : List.of(OFFICE, ADMINISTRATOR, Actor.SERVICE)) {
        given(registered()).when(command, keeper).thenAccepted();
      }
      Set<Role> keepers = Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);
      inEveryRoleBut(Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR, Role.SERVICE), PARTNERSHIP)
          .forEach(
              other ->
                  given(registered()).when(command, other).thenRefused(new RoleNeeded(keepers)));
    }
  }

  @Test
  void nothing_happens_to_one_that_is_not_registered() {
    for (OrganisationCommand command :
        List.of(revise(DETAILS), rename(NAME, null), close(null, null), reopen(null))) {
      given()
          .when(command, OFFICE)
          .thenRefused(new NoSuchEntity(Subject.ORGANISATION, ID.toString()));
    }
  }

  @Test
  void what_is_known_of_it_is_brought_up_to_date() {
    Organisation now = details(DETAILS.name(), DETAILS.ods(), null, THEN);
    given(registered())
        .when(revise(now), OFFICE)
        .thenHappened(new OrganisationRevised(ID, now, TODAY));
    given(registered()).when(revise(DETAILS), OFFICE).thenRefused(new NothingChanged());
    LocalDate tomorrow = TODAY.plusDays(1);
    given(registered())
        .when(revise(details(DETAILS.name(), DETAILS.ods(), null, tomorrow)), OFFICE)
        .thenRefused(FieldsInvalid.one("sourceDate", new InFuture(TODAY)));
  }

  @Test
  void its_name_code_and_number_stay_in_a_revision() {
    given(registered())
        .when(revise(details("ANOTHER", new OdsCode("RCF"), "01234567", THEN)), OFFICE)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("name", new NotOneOf(List.of(DETAILS.name()))),
                    new FieldProblem("ods", new NotOneOf(List.of("RR8"))),
                    new FieldProblem("companyNumber", new NotKnownHere()))));
  }

  @Test
  void it_gets_another_name() {
    given(registered())
        .when(rename(NAME, null), OFFICE)
        .thenHappened(new OrganisationRenamed(ID, NAME, SOURCE, TODAY));
    given(registered())
        .when(rename(DETAILS.name(), null), OFFICE)
        .thenRefused(new NothingChanged());
    given(registered())
        .when(rename(NAME, TODAY.plusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
  }

  @Test
  void every_name_has_a_day_of_its_own() {
    given(RENAMED)
        .when(rename("LEEDS", THEN), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(THEN.plusDays(1))));
    given(RENAMED).when(rename("LEEDS", THEN.plusDays(1)), OFFICE).thenAccepted();
    given(RENAMED).when(rename(DETAILS.name(), null), OFFICE).thenAccepted();
  }

  @Test
  void after_its_end_it_gets_no_name_any_more() {
    Refusal closed = new Refusal.OrganisationClosed(ID, THEN, AIREDALE);
    given(MERGED).when(rename(NAME, null), OFFICE).thenRefused(closed);
    given(MERGED).when(rename(NAME, THEN.minusDays(1)), OFFICE).thenAccepted();
  }

  @Test
  void it_closes_or_merges_into_another() {
    given(registered())
        .when(close(null, THEN), OFFICE)
        .thenHappened(new OrganisationClosed(ID, null, SOURCE, THEN));
    given(registered())
        .when(close(AIREDALE, null), OFFICE)
        .thenHappened(new OrganisationClosed(ID, AIREDALE, SOURCE, TODAY));
    given(registered())
        .when(close(null, TODAY.plusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
    given(RENAMED)
        .when(close(null, THEN.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(THEN)));
  }

  @Test
  void its_successor_is_registered_and_there_on_the_day() {
    given(registered())
        .when(close(UNREGISTERED, null), OFFICE)
        .thenRefused(FieldsInvalid.one("successor", new Unknown(UNREGISTERED.toString())));
    given(registered())
        .where(closed(AIREDALE, THEN, BRADFORD))
        .when(close(AIREDALE, THEN), OFFICE)
        .thenRefused(new Refusal.OrganisationClosed(AIREDALE, THEN, BRADFORD));
    given(registered())
        .where(closed(AIREDALE, THEN, BRADFORD))
        .when(close(AIREDALE, THEN.minusDays(1)), OFFICE)
        .thenAccepted();
  }

  @Test
  void nobody_succeeds_themselves_by_way_of_whomever() {
    FieldsInvalid circle = FieldsInvalid.one("successor", new Repeated());
    given(registered()).when(close(ID, null), OFFICE).thenRefused(circle);
    given(registered())
        .where(closed(AIREDALE, TODAY, BRADFORD), closed(BRADFORD, TODAY, ID))
        .when(close(AIREDALE, THEN), OFFICE)
        .thenRefused(circle);
  }

  @Test
  void it_closes_once_and_the_same_again_changes_nothing() {
    given(MERGED).when(close(AIREDALE, THEN), OFFICE).thenRefused(new NothingChanged());
    given(MERGED)
        .when(close(BRADFORD, THEN), OFFICE)
        .thenRefused(new Refusal.OrganisationClosed(ID, THEN, AIREDALE));
  }

  @Test
  void a_closure_by_mistake_is_undone() {
    given(MERGED)
        .when(reopen(null), OFFICE)
        .thenHappened(new OrganisationReopened(ID, REASON.held(), TODAY));
    given(MERGED)
        .when(reopen(THEN.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(THEN)));
    given(registered()).when(reopen(null), OFFICE).thenRefused(new OrganisationOpen(ID));
    given(MERGED, happened(new OrganisationReopened(ID, REASON.held(), TODAY)))
        .when(close(BRADFORD, null), OFFICE)
        .thenAccepted();
  }
}
