package uk.healthtech.pipeline.kernel.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.kernel.Told.held;
import static uk.healthtech.pipeline.kernel.innovation.Reports.CODE;
import static uk.healthtech.pipeline.kernel.innovation.Reports.TODAY;
import static uk.healthtech.pipeline.kernel.innovation.Reports.TRUST;
import static uk.healthtech.pipeline.kernel.innovation.Reports.adoption;
import static uk.healthtech.pipeline.kernel.innovation.Reports.at;
import static uk.healthtech.pipeline.kernel.innovation.Reports.in;
import static uk.healthtech.pipeline.kernel.innovation.Reports.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.InFuture;
import uk.healthtech.pipeline.kernel.FieldProblem.Missing;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.NotOneOf;
import uk.healthtech.pipeline.kernel.FieldProblem.OutOfRange;
import uk.healthtech.pipeline.kernel.FieldProblem.Overlaps;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.TooLate;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;

class ReportChecksTest {
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final NeighbourhoodId HAREHILLS = new NeighbourhoodId(new UUID(5, 1));

  private static FieldProblem problem(String field, Rule rule) {
    return new FieldProblem(field, rule);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // nobody writes into the list
  private static List<FieldProblem> course(Milestone<HeldText>... milestones) {
    return ReportChecks.course(List.of(milestones), TODAY);
  }

  private static List<FieldProblem> check(ReportedPilot<HeldText> pilot) {
    return ReportChecks.pilot(pilot, TODAY);
  }

  private static List<FieldProblem> check(ReportedAdoption<HeldText> adoption) {
    return ReportChecks.adoption(adoption, TODAY);
  }

  private static Reach reach(LocalDate from, LocalDate to, int patients) {
    return new Reach(new Period(from, to), patients, List.of());
  }

  @Test
  void a_course_may_leave_out_what_nobody_knows() {
    assertThat(course(at(Phase.AT_SCALE, in(2022)))).isEmpty();
    assertThat(
            course(
                at(Phase.SUBMITTED, in(2018)),
                at(Phase.DEVELOPMENT, null),
                at(Phase.TESTING, in(2018)),
                at(Phase.DEPLOYMENT, in(2020)),
                at(Phase.AT_SCALE, TODAY)))
        .isEmpty();
    assertThat(course(at(Phase.SUBMITTED, in(2018)), at(Phase.RETURNED, in(2019)))).isEmpty();
    assertThat(
            course(
                at(Phase.SUBMITTED, null), at(Phase.RETURNED, null), at(Phase.WITHDRAWN, in(2019))))
        .isEmpty();
  }

  @Test
  void where_it_stands_must_be_told_with_its_day() {
    assertThat(course()).containsExactly(problem("SUBMITTED", new Missing()));
    assertThat(course(at(Phase.SUBMITTED, in(2019)), at(Phase.TESTING, null)))
        .containsExactly(problem("TESTING", new Missing()));
  }

  @Test
  void days_run_neither_backwards_nor_into_the_future_nor_before_the_health_service() {
    assertThat(course(at(Phase.SUBMITTED, in(2020)), at(Phase.TESTING, in(2019))))
        .containsExactly(problem("TESTING", new TooEarly(in(2020))));
    assertThat(
            course(
                at(Phase.SUBMITTED, in(2020)),
                at(Phase.DEVELOPMENT, null),
                at(Phase.TESTING, in(2019))))
        .as("over what is unknown, too")
        .containsExactly(problem("TESTING", new TooEarly(in(2020))));
    assertThat(course(at(Phase.SUBMITTED, TOMORROW)))
        .containsExactly(problem("SUBMITTED", new InFuture(TODAY)));
    assertThat(course(at(Phase.SUBMITTED, LocalDate.of(1948, 7, 4))))
        .containsExactly(problem("SUBMITTED", new TooEarly(ReportChecks.FIRST_DAY)));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"DRAFT", "RETURNED", "ON_HOLD", "WITHDRAWN", "DECLINED", "STOPPED", "RETIRED"})
  void no_course_begins_off_the_road_or_with_a_draft_or_a_return(Phase phase) {
    assertThat(course(at(phase, in(2020))))
        .containsExactly(
            problem(
                phase.name(),
                new NotOneOf(
                    List.of("SUBMITTED", "DEVELOPMENT", "TESTING", "DEPLOYMENT", "AT_SCALE"))));
  }

  @Test
  void what_was_sent_back_came_to_an_earlier_stage_again() {
    assertThat(
            course(
                at(Phase.SUBMITTED, in(2019)),
                at(Phase.TESTING, in(2020)),
                at(Phase.DEVELOPMENT, in(2021))))
        .isEmpty();
    assertThat(course(at(Phase.DEVELOPMENT, in(2020)), at(Phase.RETURNED, in(2021)))).isEmpty();
    assertThat(course(at(Phase.TESTING, in(2020)), at(Phase.RETURNED, in(2021)))).hasSize(1);
    assertThat(course(at(Phase.TESTING, in(2020)), at(Phase.TESTING, in(2021)))).hasSize(1);
  }

  @Test
  void off_the_road_it_came_by_a_way_that_there_is() {
    assertThat(course(at(Phase.TESTING, null), at(Phase.DECLINED, in(2021))))
        .extracting(FieldProblem::field)
        .containsExactly("DECLINED");
    assertThat(course(at(Phase.TESTING, null), at(Phase.RETIRED, in(2021))))
        .extracting(FieldProblem::field)
        .containsExactly("RETIRED");
    assertThat(course(at(Phase.AT_SCALE, null), at(Phase.RETIRED, in(2021)))).isEmpty();
    assertThat(course(at(Phase.DEPLOYMENT, null), at(Phase.STOPPED, in(2021)))).isEmpty();
    assertThat(course(at(Phase.AT_SCALE, null), at(Phase.ON_HOLD, in(2021)))).hasSize(1);
  }

  @Test
  void nothing_is_told_after_an_end_or_a_hold() {
    assertThat(
            course(
                at(Phase.TESTING, null), at(Phase.STOPPED, in(2020)), at(Phase.TESTING, in(2021))))
        .containsExactly(problem("TESTING", new NotOneOf(List.of())));
    assertThat(
            course(
                at(Phase.TESTING, null), at(Phase.ON_HOLD, in(2020)), at(Phase.STOPPED, in(2021))))
        .containsExactly(problem("STOPPED", new NotOneOf(List.of())));
  }

  @ParameterizedTest
  @MethodSource("uk.healthtech.pipeline.kernel.innovation.Reports#pilotStatuses")
  void of_a_pilot_its_status_and_the_day_of_it_are_enough(PilotStatus status) {
    assertThat(check(pilot(status, in(2022)))).isEmpty();
    assertThat(check(pilot(status, null, null, null, null, null)))
        .containsExactly(
            problem(
                switch (status) {
                  case REQUESTED, PART_APPROVED -> "requestedOn";
                  case APPROVED -> "approvedOn";
                  case RUNNING -> "startedOn";
                  case SUSPENDED -> "suspendedOn";
                  case DECLINED, EXPIRED, COMPLETED, STOPPED -> "endedOn";
                },
                new Missing()));
  }

  @Test
  void no_report_tells_of_half_an_approval() {
    assertThat(check(pilot(PilotStatus.PART_APPROVED, in(2022))))
        .containsExactly(
            problem(
                "status",
                new NotOneOf(
                    List.of(
                        "REQUESTED",
                        "APPROVED",
                        "DECLINED",
                        "EXPIRED",
                        "RUNNING",
                        "SUSPENDED",
                        "COMPLETED",
                        "STOPPED"))));
  }

  @Test
  void the_days_of_a_pilot_run_forwards() {
    assertThat(check(pilot(PilotStatus.STOPPED, in(2020), in(2021), in(2022), null, in(2023))))
        .isEmpty();
    assertThat(check(pilot(PilotStatus.STOPPED, in(2020), in(2019), in(2018), null, in(2017))))
        .containsExactly(
            problem("approvedOn", new TooEarly(in(2020))),
            problem("startedOn", new TooEarly(in(2020))),
            problem("endedOn", new TooEarly(in(2020))));
    assertThat(check(pilot(PilotStatus.RUNNING, TOMORROW)))
        .containsExactly(problem("startedOn", new InFuture(TODAY)));
  }

  @Test
  void a_pilot_tells_no_day_that_its_status_has_not_come_to() {
    LocalDate day = in(2022);
    FieldProblem approved = problem("approvedOn", new NotKnownHere());
    FieldProblem started = problem("startedOn", new NotKnownHere());
    FieldProblem suspended = problem("suspendedOn", new NotKnownHere());
    FieldProblem ended = problem("endedOn", new NotKnownHere());
    assertThat(check(pilot(PilotStatus.REQUESTED, day, day, day, day, day)))
        .containsExactly(approved, started, suspended, ended);
    assertThat(check(pilot(PilotStatus.APPROVED, day, day, day, day, day)))
        .containsExactly(started, suspended, ended);
    assertThat(check(pilot(PilotStatus.RUNNING, day, day, day, day, day)))
        .containsExactly(suspended, ended);
    assertThat(check(pilot(PilotStatus.SUSPENDED, day, day, day, day, day))).containsExactly(ended);
    assertThat(check(pilot(PilotStatus.DECLINED, day, day, day, day, day)))
        .containsExactly(approved, started, suspended);
    assertThat(check(pilot(PilotStatus.EXPIRED, day, day, day, day, day)))
        .containsExactly(started, suspended);
    assertThat(check(pilot(PilotStatus.COMPLETED, day, day, day, day, day)))
        .containsExactly(suspended);
  }

  private static ReportedPilot<HeldText> pilotWith(
      PilotStatus status,
      @Nullable Integer people,
      @Nullable HeldText findings,
      @Nullable Recommendation recommendation,
      @Nullable HeldText reason) {
    return new ReportedPilot<>(
        TRUST,
        CODE,
        status,
        null,
        people,
        null,
        in(2021),
        null,
        null,
        null,
        status == PilotStatus.REQUESTED ? null : in(2022),
        findings,
        recommendation,
        reason,
        "d");
  }

  @Test
  void findings_belong_to_a_completed_pilot_and_reasons_to_what_was_halted_or_refused() {
    HeldText said = held("As it was told");
    assertThat(check(pilotWith(PilotStatus.REQUESTED, 1, said, Recommendation.ADAPT, said)))
        .containsExactly(
            problem("findings", new NotKnownHere()),
            problem("recommendation", new NotKnownHere()),
            problem("reason", new NotKnownHere()));
    assertThat(check(pilotWith(PilotStatus.COMPLETED, 1, said, Recommendation.ADAPT, said)))
        .containsExactly(problem("reason", new NotKnownHere()));
    assertThat(check(pilotWith(PilotStatus.STOPPED, null, null, null, said))).isEmpty();
  }

  @Test
  void people_are_counted_in_a_range_that_can_be() {
    Rule range = new OutOfRange(BigDecimal.ONE, BigDecimal.valueOf(Reach.MOST_PATIENTS));
    assertThat(check(pilotWith(PilotStatus.REQUESTED, 0, null, null, null)))
        .containsExactly(problem("people", range));
    assertThat(check(pilotWith(PilotStatus.REQUESTED, Reach.MOST_PATIENTS + 1, null, null, null)))
        .containsExactly(problem("people", range));
    assertThat(check(pilotWith(PilotStatus.REQUESTED, 1, null, null, null))).isEmpty();
  }

  @Test
  void of_an_adoption_its_status_and_the_day_of_it_are_enough() {
    assertThat(check(adoption(AdoptionStatus.PLANNED, in(2022), null, null))).isEmpty();
    assertThat(check(adoption(AdoptionStatus.LIVE, null, in(2022), null))).isEmpty();
    assertThat(check(adoption(AdoptionStatus.WITHDRAWN, null, null, in(2022)))).isEmpty();
    assertThat(check(adoption(AdoptionStatus.PLANNED, null, null, null)))
        .containsExactly(problem("plannedOn", new Missing()));
    assertThat(check(adoption(AdoptionStatus.LIVE, null, null, null)))
        .containsExactly(problem("liveSince", new Missing()));
    assertThat(check(adoption(AdoptionStatus.WITHDRAWN, null, null, null)))
        .containsExactly(problem("withdrawnOn", new Missing()));
  }

  @Test
  void the_days_of_an_adoption_run_forwards_and_fit_its_status() {
    assertThat(check(adoption(AdoptionStatus.WITHDRAWN, in(2021), in(2020), in(2019))))
        .containsExactly(
            problem("liveSince", new TooEarly(in(2021))),
            problem("withdrawnOn", new TooEarly(in(2021))));
    assertThat(check(adoption(AdoptionStatus.PLANNED, in(2021), in(2022), in(2023))))
        .containsExactly(
            problem("liveSince", new NotKnownHere()), problem("withdrawnOn", new NotKnownHere()));
    assertThat(check(adoption(AdoptionStatus.LIVE, in(2021), TOMORROW, null)))
        .containsExactly(problem("liveSince", new InFuture(TODAY)));
  }

  private static ReportedAdoption<HeldText> planned(
      @Nullable LocalDate goLiveOn, List<String> sites, @Nullable HeldText reason) {
    return new ReportedAdoption<>(
        TRUST,
        CODE,
        AdoptionStatus.PLANNED,
        in(2022),
        goLiveOn,
        null,
        null,
        sites,
        reason,
        List.of(),
        "d");
  }

  @Test
  void a_plan_is_for_a_day_to_come_that_is_not_absurdly_far() {
    assertThat(check(planned(TODAY.plusYears(20), List.of(), null))).isEmpty();
    assertThat(check(planned(TODAY.plusYears(20).plusDays(1), List.of(), null)))
        .containsExactly(problem("goLiveOn", new TooLate(TODAY.plusYears(20))));
    assertThat(check(planned(in(2021), List.of(), null)))
        .containsExactly(problem("goLiveOn", new TooEarly(in(2022))));
    assertThat(check(planned(null, List.of(), held("Why"))))
        .containsExactly(problem("reason", new NotKnownHere()));
  }

  @Test
  void sites_are_named_once_and_not_without_end() {
    assertThat(check(planned(null, List.of("North", "South", "North"), null)))
        .containsExactly(problem("sites[2]", new Repeated()));
    List<String> many =
        IntStream.rangeClosed(0, Adoption.MOST_SITES).mapToObj(i -> "Site " + i).toList();
    assertThat(check(planned(null, many, null)))
        .containsExactly(problem("sites", new WrongCount(0, Adoption.MOST_SITES)));
  }

  @Test
  void reach_lies_within_the_use() {
    assertThat(
            check(
                adoption(
                    AdoptionStatus.LIVE,
                    null,
                    in(2022),
                    null,
                    reach(in(2021), in(2022), 1),
                    reach(in(2023), TOMORROW, 1),
                    reach(in(2025), in(2024), 1))))
        .contains(
            problem("reach[0].from", new TooEarly(in(2022))),
            problem("reach[1].to", new InFuture(TODAY)),
            problem("reach[2].to", new TooEarly(in(2025))));
    assertThat(
            check(
                adoption(
                    AdoptionStatus.WITHDRAWN, null, null, in(2023), reach(in(2022), in(2024), 1))))
        .containsExactly(problem("reach[0].to", new TooLate(in(2023))));
    assertThat(
            check(
                adoption(
                    AdoptionStatus.PLANNED, in(2022), null, null, reach(in(2022), in(2023), 1))))
        .containsExactly(problem("reach[0]", new NotKnownHere()));
  }

  @Test
  void no_day_is_reached_twice() {
    assertThat(
            check(
                adoption(
                    AdoptionStatus.LIVE,
                    null,
                    in(2020),
                    null,
                    reach(in(2021), in(2022), 1),
                    reach(in(2022), in(2023), 1))))
        .containsExactly(problem("reach[1].from", new Overlaps(in(2021), in(2022))));
  }

  @Test
  void the_patients_of_neighbourhoods_are_among_those_reached() {
    Reach reach =
        new Reach(
            new Period(in(2021), in(2022)),
            10,
            List.of(
                new Reach.InNeighbourhood(HAREHILLS, 8), new Reach.InNeighbourhood(HAREHILLS, 3)));
    assertThat(check(adoption(AdoptionStatus.LIVE, null, in(2020), null, reach)))
        .containsExactly(
            problem("reach[0].neighbourhoods[1].neighbourhood", new Repeated()),
            problem(
                "reach[0].neighbourhoods[1].patients",
                new OutOfRange(BigDecimal.ZERO, BigDecimal.TWO)));
    assertThat(
            check(
                adoption(AdoptionStatus.LIVE, null, in(2020), null, reach(in(2021), in(2022), -1))))
        .containsExactly(
            problem(
                "reach[0].patients",
                new OutOfRange(BigDecimal.ZERO, BigDecimal.valueOf(Reach.MOST_PATIENTS))));
  }

  @Test
  void periods_are_not_told_without_end() {
    Reach[] many =
        Stream.iterate(in(1960), day -> day.plusDays(1))
            .limit(501)
            .map(day -> reach(day, day, 1))
            .toArray(Reach[]::new);
    assertThat(check(adoption(AdoptionStatus.LIVE, null, in(1950), null, many)))
        .containsExactly(problem("reach", new WrongCount(0, 500)));
  }

  @Test
  void pilots_need_testing_and_adoptions_deployment_whatever_became_of_it() {
    List<ReportedPilot<HeldText>> pilots = List.of(pilot(PilotStatus.COMPLETED, in(2022)));
    List<ReportedAdoption<HeldText>> adoptions =
        List.of(adoption(AdoptionStatus.LIVE, null, in(2023), null));
    ReportedCourse<HeldText> early = Reports.course(at(Phase.DEVELOPMENT, in(2021)));
    ReportedCourse<HeldText> late =
        Reports.course(at(Phase.DEPLOYMENT, null), at(Phase.STOPPED, in(2024)));
    assertThat(ReportChecks.together(late, pilots, adoptions)).isEmpty();
    assertThat(ReportChecks.together(early, pilots, adoptions))
        .containsExactly(
            problem("course.TESTING", new Missing()), problem("course.DEPLOYMENT", new Missing()));
    assertThat(ReportChecks.together(early, List.of(), List.of())).isEmpty();
  }

  @Test
  void an_organisation_has_one_place_for_a_pilot_and_one_for_an_adoption() {
    ReportedCourse<HeldText> course = Reports.course(at(Phase.DEPLOYMENT, in(2021)));
    assertThat(
            ReportChecks.together(
                course,
                List.of(
                    pilot(PilotStatus.RUNNING, in(2022)),
                    pilot(PilotStatus.COMPLETED, in(2022)),
                    pilot(PilotStatus.SUSPENDED, in(2022))),
                List.of(
                    adoption(AdoptionStatus.WITHDRAWN, null, null, in(2023)),
                    adoption(AdoptionStatus.LIVE, null, in(2023), null),
                    adoption(AdoptionStatus.PLANNED, in(2024), null, null))))
        .containsExactly(
            problem("pilots[2].organisation", new Repeated()),
            problem("adoptions[2].organisation", new Repeated()));
  }
}
