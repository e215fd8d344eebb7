package uk.healthtech.pipeline.command.place;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.PARTNERSHIP;
import static uk.healthtech.pipeline.command.Region.ENTERED;
import static uk.healthtech.pipeline.command.Region.GONE;
import static uk.healthtech.pipeline.command.Region.HAREHILLS;
import static uk.healthtech.pipeline.command.Region.HARROGATE;
import static uk.healthtech.pipeline.command.Region.LEEDS;
import static uk.healthtech.pipeline.command.Region.added;
import static uk.healthtech.pipeline.command.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoLongerThere;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.CorrectNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.RetireNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;

class NeighbourhoodTest {
  private static final FreeText REASON = text("The areas were drawn anew");
  private static final Neighbourhood CONTENT =
      ((NeighbourhoodAdded) added(HAREHILLS, LEEDS)).content();
  private static final Past ADDED = Past.of(added(HAREHILLS, LEEDS), OFFICE);
  private static final Past RETIRED =
      ADDED.then(Past.of(new NeighbourhoodRetired(HAREHILLS, REASON.held(), GONE), OFFICE));

  private static Scenario<NeighbourhoodStream, NeighbourhoodCommand, NeighbourhoodEvent> given(
      Past... past) {
    return Scenario.given(
        NeighbourhoodStream.class, NeighbourhoodCommand.class, NeighbourhoodStream::new, past);
  }

  private static Neighbourhood content(String place, List<String> codes) {
    return new Neighbourhood("Harehills", place, codes, "the tests");
  }

  private static AddNeighbourhood add(Neighbourhood content, @Nullable LocalDate on) {
    return new AddNeighbourhood(HAREHILLS, content, on);
  }

  private static CorrectNeighbourhood correct(Neighbourhood content, @Nullable LocalDate on) {
    return new CorrectNeighbourhood(HAREHILLS, content, REASON, on);
  }

  private static RetireNeighbourhood retire(@Nullable LocalDate on) {
    return new RetireNeighbourhood(HAREHILLS, REASON, on);
  }

  @Test
  void the_office_keeps_the_list() {
    given()
        .when(add(CONTENT, null), OFFICE)
        .thenHappened(new NeighbourhoodAdded(HAREHILLS, CONTENT, TODAY));
    Neighbourhood right = content(LEEDS, List.of("E02002364", "E02002370"));
    given(ADDED)
        .when(correct(right, null), OFFICE)
        .thenHappened(new NeighbourhoodCorrected(HAREHILLS, right, REASON.held(), TODAY));
    given(ADDED)
        .when(retire(GONE), OFFICE)
        .thenHappened(new NeighbourhoodRetired(HAREHILLS, REASON.held(), GONE));
    inEveryRoleBut(Set.of(Role.PROGRAMME_OFFICE), PARTNERSHIP)
        .forEach(
            other ->
                given()
                    .when(add(CONTENT, null), other)
                    .thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE))));
  }

  @Test
  void it_lies_in_a_place_that_there_is() {
    given()
        .when(add(content(HARROGATE, List.of()), null), OFFICE)
        .thenRefused(FieldsInvalid.one("place", new Unknown(HARROGATE)));
    given().when(add(content(HARROGATE, List.of()), GONE.minusDays(1)), OFFICE).thenAccepted();
    given(ADDED)
        .when(correct(content(HARROGATE, List.of()), null), OFFICE)
        .thenRefused(FieldsInvalid.one("place", new Unknown(HARROGATE)));
    // What it lay in before may have been retired since.
    given(Past.of(added(HAREHILLS, HARROGATE), OFFICE))
        .when(correct(content(HARROGATE, List.of("E02002364")), null), OFFICE)
        .thenAccepted();
  }

  @Test
  void its_areas_are_named_once_and_not_without_end() {
    given()
        .when(add(content(LEEDS, List.of("E02002364", "E02002364")), null), OFFICE)
        .thenRefused(FieldsInvalid.one("codes[1]", new Repeated()));
    List<String> codes = IntStream.range(0, 51).mapToObj(i -> "E0200%04d".formatted(i)).toList();
    given()
        .when(add(content(LEEDS, codes), null), OFFICE)
        .thenRefused(FieldsInvalid.one("codes", new WrongCount(0, 50)));
  }

  @Test
  void it_is_added_once_and_after_its_end_nothing_follows() {
    given(ADDED)
        .when(add(CONTENT, null), OFFICE)
        .thenRefused(new AlreadyThere(Subject.NEIGHBOURHOOD, HAREHILLS.toString()));
    given(ADDED).when(correct(CONTENT, null), OFFICE).thenRefused(new NothingChanged());
    NoLongerThere gone = new NoLongerThere(Subject.NEIGHBOURHOOD, GONE);
    given(RETIRED).when(add(CONTENT, null), OFFICE).thenRefused(gone);
    given(RETIRED).when(correct(content(LEEDS, List.of()), null), OFFICE).thenRefused(gone);
    given(RETIRED).when(retire(null), OFFICE).thenRefused(gone);
    given()
        .when(retire(null), OFFICE)
        .thenRefused(new NoSuchEntity(Subject.NEIGHBOURHOOD, HAREHILLS.toString()));
  }

  @Test
  void nothing_happens_tomorrow_or_before_what_it_follows() {
    given()
        .when(add(CONTENT, TODAY.plusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
    given(ADDED)
        .when(retire(ENTERED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(ENTERED)));
  }
}
