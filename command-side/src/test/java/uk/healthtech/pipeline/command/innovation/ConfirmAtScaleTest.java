package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.LEADER;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.BRADFORD;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.Places.YORK;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.liveAtTwoOfThree;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.CONFIRM_AT_SCALE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.People;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal.CriteriaUnmet;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.innovation.Criterion;
import uk.healthtech.pipeline.kernel.innovation.CriterionResult;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ConfirmAtScale;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.AtScaleConfirmed;
import uk.healthtech.pipeline.kernel.innovation.Meeting;

class ConfirmAtScaleTest {
  @Test
  void more_than_half_of_the_regions_trusts_make_it_at_scale() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), liveAt(AIREDALE))
        .when(ask(CONFIRM_AT_SCALE), LEADER)
        .thenHappened(
            new AtScaleConfirmed(INNOVATION, REASON.held(), MEETING, liveAtTwoOfThree(), TODAY));
  }

  @Test
  void a_trust_outside_the_region_or_one_that_only_plans_does_not_count() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), liveAt(YORK), adoptionPlannedAt(AIREDALE))
        .when(ask(CONFIRM_AT_SCALE), LEADER)
        .thenRefused(
            new CriteriaUnmet(
                Gate.SCALE,
                List.of(
                    new CriterionResult(
                        Criterion.LIVE_AT_MOST_OF_REGION,
                        1,
                        2,
                        List.of(LEEDS_TEACHING.toString()),
                        Stream.of(AIREDALE, BRADFORD).map(Object::toString).sorted().toList()))));
  }

  @Test
  void it_is_not_confirmed_before_enough_trusts_were_live() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), liveAt(AIREDALE))
        .when(ask(CONFIRM_AT_SCALE, Days.LIVE.minusDays(1)), LEADER)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.LIVE)));
  }

  @Test
  void who_agreed_is_a_member() {
    Meeting meeting =
        new Meeting(Days.LIVE, "LG 2026/03", List.of(People.CHAIR, People.NOT_A_LEADER));
    given(inDeployment(), liveAt(LEEDS_TEACHING), liveAt(AIREDALE))
        .when(new ConfirmAtScale(INNOVATION, REASON, meeting, null), LEADER)
        .thenRefused(
            FieldsInvalid.one("meeting.agreed[1]", new Unknown(People.NOT_A_LEADER.toString())));
  }
}
