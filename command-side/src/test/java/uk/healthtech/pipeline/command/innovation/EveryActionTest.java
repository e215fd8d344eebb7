package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.People.inEveryRoleBut;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.OTHER_COMPANY;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.collaboratorInvited;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.command.innovation.Wishes.whoMay;
import static uk.healthtech.pipeline.kernel.innovation.Action.EXPIRE_APPROVAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_HISTORY;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_READING;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.command.Places;
import uk.healthtech.pipeline.command.Scenario;
import uk.healthtech.pipeline.command.innovation.Transitions.Right;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchInnovation;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;

/** What holds of every action alike, by the table of {@link Action}. */
class EveryActionTest {
  /** Somebody of a company that has nothing to do with it. */
  private static final Actor STRANGER =
      new Actor(People.NOT_A_LEADER, Role.INNOVATOR, Places.COUNCIL);

  static List<Right> everyRight() {
    return Transitions.RIGHTS;
  }

  private static Scenario<InnovationStream, InnovationCommand, InnovationEvent> ready(Right right) {
    return given(Roads.readyFor(right.action(), right.role()));
  }

  private static InnovationCommand wish(Right right, @Nullable LocalDate on) {
    return ask(right.action(), right.role(), on);
  }

  private static Actor who(Right right) {
    return whoMay(right.action(), right.role());
  }

  @ParameterizedTest
  @MethodSource("everyRight")
  void it_is_accepted_from_who_may_do_it(Right right) {
    ready(right).when(wish(right, null), who(right)).thenAccepted();
  }

  @ParameterizedTest
  @EnumSource
  void in_any_other_role_a_person_is_told_which_ones_it_needs(Action action) {
    for (Actor other : inEveryRoleBut(action.roles(), whoMay(action).organisation())) {
      given(Roads.readyFor(action))
          .when(ask(action), other)
          .thenRefused(new RoleNeeded(action.roles()));
    }
  }

  @ParameterizedTest
  @MethodSource("everyRight")
  void it_is_for_the_organisation_that_the_table_names(Right right) {
    Action action = right.action();
    InnovationCommand wish = wish(right, null);
    switch (action.standing()) {
      case OWNER, TEAM ->
          ready(right).when(wish, STRANGER).thenRefused(new NotYourOrganisation(WOUNDCARE));
      case OFFERED ->
          ready(right).when(wish, INNOVATOR).thenRefused(new NotYourOrganisation(OTHER_COMPANY));
      case HOST ->
          ready(right)
              .when(wish, actingFor(AIREDALE))
              .thenRefused(new NotYourOrganisation(LEEDS_TEACHING));
      case GIVER -> {
        switch (right.role()) {
          case TRUST_APPROVER ->
              ready(right)
                  .when(wish, actingFor(AIREDALE))
                  .thenRefused(new NotYourOrganisation(LEEDS_TEACHING));
          case PROGRAMME_OFFICE ->
              ready(right)
                  .when(wish, LEADER)
                  .thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE)));
          case LEADERSHIP ->
              ready(right).when(wish, OFFICE).thenRefused(new RoleNeeded(Set.of(Role.LEADERSHIP)));
          case INNOVATOR, PARTNER, ADMINISTRATOR, SERVICE ->
              throw new AssertionError("They give no conditions");
        }
      }
      case ANYONE_IN_ROLE ->
          ready(right)
              .when(wish, new Actor(People.DEPUTY, right.role(), who(right).organisation()))
              .thenAccepted();
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "REVISE_PROPOSAL",
        "RECORD_STANDARD",
        "RETRACT_STANDARD",
        "RECORD_EVIDENCE",
        "RETRACT_EVIDENCE",
        "ANSWER_QUESTION"
      })
  void a_collaborator_may_do_what_is_for_the_team(Action action) {
    given(Roads.readyFor(action), collaboratorInvited())
        .when(ask(action), OTHER_INNOVATOR)
        .thenAccepted();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBMIT_PROPOSAL", "REQUEST_PILOT", "WITHDRAW", "OFFER_TRANSFER"})
  void a_collaborator_does_nothing_that_is_for_the_owner(Action action) {
    given(Roads.readyFor(action), collaboratorInvited())
        .when(ask(action), OTHER_INNOVATOR)
        .thenRefused(new NotYourOrganisation(WOUNDCARE));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"START_PROPOSAL", "RECORD_HISTORY"})
  void it_needs_an_innovation(Action action) {
    given().when(ask(action), whoMay(action)).thenRefused(new NoSuchInnovation(INNOVATION));
  }

  @ParameterizedTest
  @MethodSource("everyRight")
  void it_has_not_happened_tomorrow(Right right) {
    if (right.action() == EXPIRE_APPROVAL || right.action() == RECORD_HISTORY) {
      return; // their day is that of the approval's end, or of the import, whatever is said
    }
    String field = right.action() == RECORD_READING ? "takenOn" : "occurredOn";
    ready(right)
        .when(wish(right, Days.TOMORROW), who(right))
        .thenRefused(FieldsInvalid.one(field, new InFuture(TODAY)));
  }

  @ParameterizedTest
  @MethodSource("everyRight")
  void it_may_be_recorded_late(Right right) {
    ready(right).on(Days.TOMORROW).when(wish(right, TODAY), who(right)).thenAccepted();
  }

  @ParameterizedTest
  @EnumSource
  void its_command_never_shows_what_a_person_wrote(Action action) {
    for (FreeText text : ask(action).texts()) {
      assertThat(ask(action).toString()).doesNotContain(text.text()).doesNotContain(text.salt());
    }
  }
}
