package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.FIRST_DAYS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionAt;
import static uk.healthtech.pipeline.command.innovation.Story.adoptionPlannedAt;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inDeployment;
import static uk.healthtech.pipeline.command.innovation.Story.liveAt;
import static uk.healthtech.pipeline.command.innovation.Story.reachReportedAt;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.REPORT_REACH;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.AdoptionIs;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.innovation.AdoptionStatus;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.ReportReach;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.Period;

class ReportReachTest {
  private static ReportReach in(Period period) {
    return new ReportReach(INNOVATION, adoptionAt(LEEDS_TEACHING), period, 30, null);
  }

  private static ReachReported reported(Period period) {
    return new ReachReported(INNOVATION, adoptionAt(LEEDS_TEACHING), period, 30, TODAY);
  }

  @Test
  void a_live_adoption_reports_the_patients_it_reached() {
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(in(FIRST_DAYS), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS));
  }

  @Test
  void the_same_period_again_corrects() {
    given(inDeployment(), liveAt(LEEDS_TEACHING), reachReportedAt(LEEDS_TEACHING))
        .when(in(FIRST_DAYS), actingFor(LEEDS_TEACHING))
        .thenHappened(reported(FIRST_DAYS));
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
        .thenRefused(new AdoptionIs(AdoptionStatus.PLANNED, Set.of(AdoptionStatus.LIVE)));
    given(inDeployment(), liveAt(LEEDS_TEACHING))
        .when(ask(REPORT_REACH, FIRST_DAYS.to().minusDays(1)), actingFor(LEEDS_TEACHING))
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(FIRST_DAYS.to())));
  }
}
