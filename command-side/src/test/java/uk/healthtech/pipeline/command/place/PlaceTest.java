package uk.healthtech.pipeline.command.place;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;
import static uk.healthtech.pipeline.command.Region.ENTERED;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.Region.HARROGATE;
import static uk.healthtech.pipeline.command.Region.added;
import static uk.healthtech.pipeline.command.Texts.text;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoLongerThere;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.place.PlaceCommand;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.AddPlace;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.RetirePlace;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;
import uk.healthtech.pipeline.kernel.place.PlaceId;

class PlaceTest {
  private static final FreeText REASON = text("It belongs to another board now");
  private static final PlaceId ID = PlaceId.named(HARROGATE);
  private static final Past ADDED = Past.of(added(HARROGATE), Actor.SERVICE);
  private static final Past RETIRED =
      ADDED.then(Past.of(new PlaceRetired(ID, REASON.held(), GONE), OFFICE));

  private static Scenario<PlaceStream, PlaceCommand, PlaceEvent> given(Past... past) {
    return Scenario.given(PlaceStream.class, PlaceCommand.class, PlaceStream::new, past);
  }

  private static AddPlace add(@Nullable LocalDate on) {
    return new AddPlace(ID, HARROGATE, "the partnership", on);
  }

  private static RetirePlace retire(@Nullable LocalDate on) {
    return new RetirePlace(ID, REASON, on);
  }

  @Test
  void the_office_and_the_service_add_it() {
    PlaceAdded added = new PlaceAdded(ID, HARROGATE, "the partnership", TODAY);
    given().when(add(null), OFFICE).thenHappened(added);
    given().when(add(null), Actor.SERVICE).thenHappened(added);
    // The service may, but nobody can come in its role, so nobody is told.
    inEveryRoleBut(Set.of(Role.PROGRAMME_OFFICE, Role.SERVICE), PARTNERSHIP)
        .forEach(
            other ->
                given()
                    .when(add(null), other)
                    .thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE))));
    given(ADDED)
        .when(add(null), OFFICE)
        .thenRefused(new AlreadyThere(Subject.PLACE, ID.toString()));
  }

  @Test
  void it_is_retired_once_and_may_come_back() {
    given(ADDED).when(retire(GONE), OFFICE).thenHappened(new PlaceRetired(ID, REASON.held(), GONE));
    given(RETIRED).when(retire(null), OFFICE).thenRefused(new NoLongerThere(Subject.PLACE, GONE));
    given(RETIRED).when(add(GONE), OFFICE).thenAccepted();
    given(RETIRED)
        .when(add(GONE.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(GONE)));
    given().when(retire(null), OFFICE).thenRefused(new NoSuchEntity(Subject.PLACE, ID.toString()));
  }

  @Test
  void nothing_happens_tomorrow_or_before_what_it_follows() {
    given()
        .when(add(TODAY.plusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
    given(ADDED)
        .when(retire(ENTERED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(ENTERED)));
  }
}
