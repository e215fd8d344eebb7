package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionWithdrawnAt;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.weighed;
import static uk.healthtech.pipeline.command.innovation.Wishes.VERDICT;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.CONFIRM_AT_SCALE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Meeting;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.innovation.Check;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;
import uk.healthtech.pipeline.kernel.policy.Policy;

class ConfirmAtScaleTest {
  private static final Past TWO_OF_THREE =
      inDeployment().then(liveAt(LEEDS_TEACHING)).then(liveAt(AIREDALE));

  private static CriteriaUnmet unmet(LocalDate on, Past past) {
    return new CriteriaUnmet(Gate.SCALE, weighed(Gate.SCALE, on, past));
  }

  private static CriterionResult live(LocalDate on, Past past) {
    return weighed(Gate.SCALE, on, past).getFirst();
  }

  @Test
  void more_than_half_of_the_regions_trusts_make_it_at_scale() {
    CriterionResult live = live(TODAY, TWO_OF_THREE);
    assertThat(live.have()).isEqualTo(2);
    assertThat(live.need()).isEqualTo(2);
    assertThat(live.lacking()).containsExactly(BRADFORD.toString());
    given(TWO_OF_THREE)
        .when(ask(CONFIRM_AT_SCALE), LEADER)
        .thenHappened(
            new AtScaleConfirmed(
                INNOVATION,
                Verdict.held(VERDICT),
                MEETING,
                new Weighing(0, weighed(Gate.SCALE, TODAY, TWO_OF_THREE)),
                TODAY));
  }

  @Test
  void a_trust_outside_the_region_or_one_that_only_plans_or_gave_up_does_not_count() {
    Past one =
        inDeployment()
            .then(liveAt(LEEDS_TEACHING))
            .then(liveAt(YORK))
            .then(adoptionPlannedAt(AIREDALE))
            .then(liveAt(BRADFORD))
            .then(adoptionWithdrawnAt(BRADFORD));
    assertThat(live(TODAY, one).by()).containsExactly(LEEDS_TEACHING.toString());
    given(one).when(ask(CONFIRM_AT_SCALE), LEADER).thenRefused(unmet(TODAY, one));
  }

  @Test
  void a_trust_that_gave_up_later_counts_on_the_day_it_was_still_live() {
    Past gaveUp = TWO_OF_THREE.then(adoptionWithdrawnAt(AIREDALE));
    assertThat(live(Days.REPORTED.minusDays(1), gaveUp).met()).isTrue();
    assertThat(live(Days.REPORTED, gaveUp).met()).isFalse();
  }

  @Test
  void it_is_not_confirmed_for_a_day_before_enough_trusts_were_live() {
    LocalDate before = Days.LIVE.minusDays(1);
    given(TWO_OF_THREE)
        .when(ask(CONFIRM_AT_SCALE, before), LEADER)
        .thenRefused(unmet(before, TWO_OF_THREE));
  }

  @Test
  void leadership_may_name_the_organisations_that_count() {
    Policy named =
        Policies.asking(
            Gate.SCALE, Policies.criterion(new Check.LiveAt(1, Set.of(YORK, BRADFORD))));
    given(TWO_OF_THREE, liveAt(YORK))
        .under(named)
        .when(ask(CONFIRM_AT_SCALE), LEADER)
        .thenAccepted();
  }

  @Test
  void who_agreed_is_a_member() {
    Meeting meeting =
        new Meeting(Days.LIVE, "LG 2026/03", List.of(People.CHAIR, People.NOT_A_LEADER));
    given(TWO_OF_THREE)
        .when(new ConfirmAtScale(INNOVATION, VERDICT, meeting, null, null), LEADER)
        .thenRefused(
            FieldsInvalid.one("meeting.agreed[1]", new Unknown(People.NOT_A_LEADER.toString())));
  }
}
