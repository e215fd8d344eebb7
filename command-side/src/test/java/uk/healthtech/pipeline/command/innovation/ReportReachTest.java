package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.FIRST_DAYS;
import static uk.healthtech.pipeline.command.innovation.Story.HAREHILLS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MANNINGHAM;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionWithdrawnAt;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.reachReportedAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.REPORT_REACH;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.command.Region;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.innovation.Adoption;
import uk.healthtech.pipeline.kernel.innovation.AdoptionCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.Innovation;
import uk.healthtech.pipeline.kernel.innovation.Period;
import uk.healthtech.pipeline.kernel.innovation.Reach;
import uk.healthtech.pipeline.kernel.innovation.Reach.InNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

class ReportReachTest {
  /** On no list, as in reports of before there was one. */
  private static final NeighbourhoodId NOWHERE = new NeighbourhoodId(new UUID(0x9e, 9));

  private static final Past NOBODY =
      Past.of(
          new ReachReported(
              INNOVATION, adoptionAt(LEEDS_TEACHING), new Reach(FIRST_DAYS, 0, List.of()), TODAY),
          actingFor(LEEDS_TEACHING));

  private static ReportReach in(Period period) {
    return report(period, 30);
  }

  private static ReportReach report(Period period, int patients, InNeighbourhood... parts) {
    return new ReportReach(
        INNOVATION, adoptionAt(LEEDS_TEACHING), new Reach(period, patients, List.of(parts)), null);
  }

  private static ReachReported reported(Period period) {
    return reported(period, 30);
  }

  private static ReachReported reported(Period period, int patients, InNeighbourhood... parts) {
    return new ReachReported(
        INNOVATION, adoptionAt(LEEDS_TEACHING), new Reach(period, patients, List.of(parts)), TODAY);
  }

  @Test
  void a_live_adoption_reports_the_patients_it_reached() {
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(in(FIRST_DAYS), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS));
  }

  @Test
  void the_same_period_again_corrects_and_is_no_sum() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), reachReportedAt(LEEDS_TEACHING))
        .when(in(FIRST_DAYS), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS));
    Adoption corrected =
        Adoption.after(
            ((Innovation.Known)
                    Roads.end(
                        inDeployment(), liveAt(LEEDS_TEACHING), reachReportedAt(LEEDS_TEACHING)))
                .adoptions()
                .get(adoptionAt(LEEDS_TEACHING)),
            reported(FIRST_DAYS));
    assertThat(corrected.reach()).containsExactly(new Reach(FIRST_DAYS, 30, List.of()));
  }

  @Test
  void of_those_reached_some_live_in_priority_neighbourhoods() {
    InNeighbourhood harehills = new InNeighbourhood(HAREHILLS, 20);
    InNeighbourhood manningham = new InNeighbourhood(MANNINGHAM, 10);
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(report(FIRST_DAYS, 30, harehills, manningham), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS, 30, harehills, manningham));
  }

  @Test
  void a_neighbourhood_is_a_priority_when_the_period_begins() {
    Period since = new Period(Region.GONE, Region.GONE);
    InNeighbourhood retired = new InNeighbourhood(Region.BEESTON, 5);
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(report(FIRST_DAYS, 30, retired), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS, 30, retired));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(
            report(since, 30, new InNeighbourhood(HAREHILLS, 1), retired),
            actingFor(LEEDS_TEACHING))
        .thenRefused(
            FieldsInvalid.one(
                "neighbourhoods[1].neighbourhood", new Unknown(Region.BEESTON.toString())));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(report(FIRST_DAYS, 30, new InNeighbourhood(NOWHERE, 1)), actingFor(LEEDS_TEACHING))
        .thenRefused(
            FieldsInvalid.one("neighbourhoods[0].neighbourhood", new Unknown(NOWHERE.toString())));
  }

  @Test
  void what_was_said_of_a_period_before_may_be_said_again() {
    InNeighbourhood unlisted = new InNeighbourhood(NOWHERE, 1);
    given(
            inDeployment(),
            liveAt(LEEDS_TEACHING),
            Past.of(reported(FIRST_DAYS, 30, unlisted), actingFor(LEEDS_TEACHING)))
        .when(report(FIRST_DAYS, 29, unlisted), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS, 29, unlisted));
  }

  @Test
  void no_more_live_in_neighbourhoods_than_were_reached_and_each_is_named_once() {
    BigDecimal left = new BigDecimal(9);
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(
            report(
                FIRST_DAYS,
                29,
                new InNeighbourhood(HAREHILLS, 20),
                new InNeighbourhood(MANNINGHAM, 10)),
            actingFor(LEEDS_TEACHING))
        .thenRefused(
            FieldsInvalid.one("neighbourhoods[1].patients", new OutOfRange(BigDecimal.ZERO, left)));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(
            report(
                FIRST_DAYS,
                29,
                new InNeighbourhood(HAREHILLS, 1),
                new InNeighbourhood(HAREHILLS, 1)),
            actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("neighbourhoods[1].neighbourhood", new Repeated()));
  }

  @Test
  void what_was_reached_before_it_was_withdrawn_can_be_told_after() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), adoptionWithdrawnAt(LEEDS_TEACHING))
        .when(in(FIRST_DAYS), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS));
    given(inDeployment(), liveAt(LEEDS_TEACHING), adoptionWithdrawnAt(LEEDS_TEACHING))
        .when(in(new Period(Days.LIVE, Days.SCALED)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("to", new TooLate(Days.REPORTED)));
  }

  @Test
  void a_plan_that_was_given_up_reached_nobody() {
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING), adoptionWithdrawnAt(LEEDS_TEACHING))
        .when(in(FIRST_DAYS), actingFor(LEEDS_TEACHING))
        .thenRefused(new AdoptionIs(AdoptionStatus.WITHDRAWN, Set.of(AdoptionStatus.LIVE)));
  }

  @Test
  void a_period_that_overlaps_another_would_count_twice() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), reachReportedAt(LEEDS_TEACHING))
        .when(in(new Period(FIRST_DAYS.to(), TODAY)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("from", new Overlaps(FIRST_DAYS.from(), FIRST_DAYS.to())));
  }

  @Test
  void the_day_after_a_period_begins_the_next() {
    Period next = new Period(FIRST_DAYS.to().plusDays(1), TODAY);
    given(inDeployment(), liveAt(LEEDS_TEACHING), reachReportedAt(LEEDS_TEACHING))
        .when(in(next), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(next));
  }

  @Test
  void a_period_does_not_end_before_it_begins() {
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(in(new Period(TODAY, Days.LIVE)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("to", new TooEarly(TODAY)));
  }

  @Test
  void a_period_lies_between_going_live_and_today() {
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(in(new Period(Days.LIVE.minusDays(1), TODAY)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("from", new TooEarly(Days.LIVE)));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(in(new Period(Days.TOMORROW, Days.TOMORROW)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("from", new InFuture(TODAY)));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(in(new Period(Days.LIVE, Days.TOMORROW)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("to", new InFuture(TODAY)));
  }

  @Test
  void nothing_is_reported_before_going_live() {
    given(inDeployment(), adoptionPlannedAt(LEEDS_TEACHING))
        .when(ask(REPORT_REACH), actingFor(LEEDS_TEACHING))
        .thenRefused(
            new AdoptionIs(
                AdoptionStatus.PLANNED, Set.of(AdoptionStatus.LIVE, AdoptionStatus.WITHDRAWN)));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(ask(REPORT_REACH, FIRST_DAYS.to().minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(FIRST_DAYS.to())));
  }

  @Test
  void a_wrong_period_is_corrected_to_nobody_and_is_then_in_no_others_way() {
    Period right = new Period(FIRST_DAYS.to(), TODAY);
    given(inDeployment(), liveAt(LEEDS_TEACHING), reachReportedAt(LEEDS_TEACHING), NOBODY)
        .when(in(right), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(right));
  }
}
