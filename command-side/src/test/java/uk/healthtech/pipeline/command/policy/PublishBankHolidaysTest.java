package uk.healthtech.pipeline.command.policy;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.ADMINISTRATOR;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.policy.PolicyScenarios.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.PolicyMoved;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.BankHoliday;
import uk.healthtech.pipeline.kernel.calendar.BankHolidays;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand.PublishBankHolidays;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;

class PublishBankHolidaysTest {
  /** After the day on which the shipped list was taken. */
  private static final LocalDate LATER = BankHolidays.shipped().takenOn().plusYears(1);

  private static final BankHolidays LIST = takenOn(LATER);

  /** The shipped list with another year's first day. */
  private static BankHolidays takenOn(LocalDate day) {
    List<BankHoliday> days = new ArrayList<>(BankHolidays.shipped().days());
    days.add(new BankHoliday(LocalDate.of(2031, 1, 1), "New Year's Day"));
    return new BankHolidays("https://www.gov.uk/bank-holidays", day, days);
  }

  private static PublishBankHolidays publish(BankHolidays list) {
    return new PublishBankHolidays(list, null, null);
  }

  static List<Actor> keepers() {
    return List.of(OFFICE, ADMINISTRATOR, Actor.SERVICE);
  }

  @ParameterizedTest
  @MethodSource("keepers")
  void those_who_keep_the_data_enter_the_list(Actor keeper) {
    given()
        .on(LATER)
        .when(publish(LIST), keeper)
        .thenHappened(new BankHolidaysPublished(LIST, LATER));
  }

  @Test
  void leadership_does_not() {
    given()
        .on(LATER)
        .when(publish(LIST), LEADER)
        .thenRefused(new RoleNeeded(Set.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR)));
  }

  @Test
  void no_list_is_taken_tomorrow() {
    given()
        .on(LATER.minusDays(1))
        .when(publish(LIST), OFFICE)
        .thenRefused(FieldsInvalid.one("takenOn", new InFuture(LATER.minusDays(1))));
  }

  @Test
  void no_list_replaces_a_newer_one() {
    given(Past.of(new BankHolidaysPublished(LIST, LATER), OFFICE))
        .on(LATER)
        .when(publish(takenOn(LATER.minusDays(1))), OFFICE)
        .thenRefused(FieldsInvalid.one("takenOn", new TooEarly(LATER)));
  }

  @Test
  void the_list_in_force_is_not_entered_again() {
    given()
        .on(LATER)
        .when(publish(BankHolidays.shipped()), OFFICE)
        .thenRefused(new NothingChanged());
  }

  @Test
  void the_policy_that_was_looked_at_is_the_one_in_force() {
    given()
        .on(LATER)
        .when(new PublishBankHolidays(LIST, 7L, null), OFFICE)
        .thenRefused(new PolicyMoved(7, 0));
  }

  @Test
  void it_was_not_published_tomorrow() {
    given()
        .when(new PublishBankHolidays(BankHolidays.shipped(), null, TODAY.plusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new InFuture(TODAY)));
  }
}
