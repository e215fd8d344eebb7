package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.Texts.text;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.readyFor;
import static uk.healthtech.pipeline.command.innovation.Story.whoMay;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_READING;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchInnovation;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.Action;

/** What holds of every action alike, by the table of {@link Action}. */
class EveryActionTest {
  @ParameterizedTest
  @EnumSource
  void it_is_accepted_from_who_may_do_it(Action action) {
    given(readyFor(action)).when(ask(action), whoMay(action)).thenAccepted();
  }

  @ParameterizedTest
  @EnumSource
  void in_any_other_role_a_person_is_told_which_one_it_needs(Action action) {
    for (Actor other : inEveryRoleBut(Set.of(action.role()), whoMay(action).organisation())) {
      given(readyFor(action))
          .when(ask(action), other)
          .thenRefused(new RoleNeeded(Set.of(action.role())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_is_for_the_organisation_that_the_table_names(Action action) {
    var asked = given(readyFor(action));
    switch (action.standing()) {
      case OWNER ->
          asked.when(ask(action), OTHER_INNOVATOR).thenRefused(new NotYourOrganisation(WOUNDCARE));
      case HOST ->
          asked
              .when(ask(action), actingFor(AIREDALE))
              .thenRefused(new NotYourOrganisation(LEEDS_TEACHING));
      case ANYONE_IN_ROLE ->
          asked
              .when(
                  ask(action),
                  new Actor(People.DEPUTY, action.role(), whoMay(action).organisation()))
              .thenAccepted();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "START_PROPOSAL")
  void it_needs_an_innovation(Action action) {
    given().when(ask(action), whoMay(action)).thenRefused(new NoSuchInnovation(INNOVATION));
  }

  @ParameterizedTest
  @EnumSource
  void it_has_not_happened_tomorrow(Action action) {
    String field = action == RECORD_READING ? "takenOn" : "occurredOn";
    given(readyFor(action))
        .when(ask(action, Days.TOMORROW), whoMay(action))
        .thenRefused(FieldsInvalid.one(field, new InFuture(TODAY)));
  }

  @ParameterizedTest
  @EnumSource
  void it_may_be_recorded_late(Action action) {
    given(readyFor(action))
        .on(Days.TOMORROW)
        .when(ask(action, TODAY), whoMay(action))
        .thenAccepted();
  }

  @ParameterizedTest
  @EnumSource
  void its_command_never_shows_what_a_person_wrote(Action action) {
    for (FreeText text : ask(action).texts()) {
      assertThat(ask(action).toString()).doesNotContain(text.text()).doesNotContain(text.salt());
    }
  }
}
