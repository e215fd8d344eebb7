package uk.healthtech.pipeline.kernel.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.healthtech.pipeline.kernel.Told.held;
import static uk.healthtech.pipeline.kernel.Told.text;
import static uk.healthtech.pipeline.kernel.innovation.Reports.ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Reports.INNOVATION;
import static uk.healthtech.pipeline.kernel.innovation.Reports.OWNER;
import static uk.healthtech.pipeline.kernel.innovation.Reports.PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Reports.TERMS;
import static uk.healthtech.pipeline.kernel.innovation.Reports.TODAY;
import static uk.healthtech.pipeline.kernel.innovation.Reports.TRUST;
import static uk.healthtech.pipeline.kernel.innovation.Reports.adoption;
import static uk.healthtech.pipeline.kernel.innovation.Reports.adoptionAfter;
import static uk.healthtech.pipeline.kernel.innovation.Reports.after;
import static uk.healthtech.pipeline.kernel.innovation.Reports.at;
import static uk.healthtech.pipeline.kernel.innovation.Reports.course;
import static uk.healthtech.pipeline.kernel.innovation.Reports.in;
import static uk.healthtech.pipeline.kernel.innovation.Reports.inDeployment;
import static uk.healthtech.pipeline.kernel.innovation.Reports.inTesting;
import static uk.healthtech.pipeline.kernel.innovation.Reports.pilot;
import static uk.healthtech.pipeline.kernel.innovation.Reports.pilotAfter;
import static uk.healthtech.pipeline.kernel.innovation.Reports.reported;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.calendar.Deadline;
import uk.healthtech.pipeline.kernel.calendar.Pause;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWentLive;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.AdoptionWithdrawn;
import uk.healthtech.pipeline.kernel.innovation.AdoptionEvent.ReachReported;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationReopened;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationResumed;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Screening;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ReportCommand.RecordHistory;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedCourseCorrected;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.ReportedProposalCorrected;
import uk.healthtech.pipeline.kernel.innovation.StageGraph.Position;

/** What an innovation is after imports have told of it, and what is kept of what they told. */
class ReportTest {
  private static final Period MAY = new Period(in(2023), in(2023).plusDays(20));
  private static final Reach REACHED = new Reach(MAY, 12, List.of());

  private static ReportedCourseCorrected corrected(ReportedCourse<HeldText> course) {
    return new ReportedCourseCorrected(INNOVATION, course, 20, TODAY);
  }

  private static Report reportOf(Known state) {
    return Objects.requireNonNull(state.report());
  }

  @Test
  void it_stands_where_the_report_says_since_the_days_that_it_tells() {
    Known state = after(inTesting());
    assertThat(state.position()).isEqualTo(new Position(Phase.TESTING, null));
    assertThat(state.startedOn()).isEqualTo(in(2019));
    assertThat(state.since()).isEqualTo(in(2021));
    assertThat(state.revisedOn()).isEqualTo(in(2019));
    assertThat(state.latest()).isEqualTo(in(2021));
    assertThat(state.dossier().owner()).isEqualTo(OWNER);
    assertThat(state.dossier().proposal().name()).isEqualTo("Tidal Breath Monitor");
    assertThat(state.screening()).isNull();
    assertThat(state.holds()).isEmpty();
    assertThat(state.away()).isEmpty();
    assertThat(reportOf(state))
        .isEqualTo(
            new Report(
                "WY-17",
                Proposal.named("Tidal Breath Monitor"),
                inTesting().course(),
                Map.of(),
                Map.of(),
                Set.of()));
  }

  @Test
  void one_that_waits_for_screening_waits_since_the_day_it_was_handed_in() {
    Known state = after(reported(course(at(Phase.SUBMITTED, in(2025)))));
    assertThat(state.screening()).isEqualTo(new Screening(in(2025), 20));
    assertThat(state.screeningDeadline()).isEqualTo(new Deadline(in(2025), 20, List.of()));
  }

  @Test
  void one_that_was_handed_in_again_waits_since_then() {
    Known state =
        after(
            reported(
                course(
                    at(Phase.SUBMITTED, in(2019)),
                    at(Phase.DEVELOPMENT, in(2020)),
                    at(Phase.SUBMITTED, in(2021)),
                    at(Phase.ON_HOLD, in(2022)))));
    assertThat(state.screening()).isEqualTo(new Screening(in(2021), 20));
  }

  @Test
  void one_that_is_held_while_it_waits_has_its_clock_stopped() {
    Known state =
        after(reported(course(at(Phase.SUBMITTED, in(2025)), at(Phase.ON_HOLD, in(2026)))));
    assertThat(state.screeningDeadline())
        .isEqualTo(new Deadline(in(2025), 20, List.of(new Pause(in(2026), null))));
    assertThat(state.away()).as("no pilot was ever near").isEmpty();
  }

  @Test
  void the_clock_of_a_hold_runs_on_when_it_is_resumed() {
    Known state =
        after(
            reported(course(at(Phase.TESTING, null), at(Phase.ON_HOLD, in(2025)))),
            new InnovationResumed(INNOVATION, held("The nurses are back"), TODAY));
    assertThat(state.phase()).isEqualTo(Phase.TESTING);
    assertThat(state.holds()).containsExactly(new Pause(in(2025), TODAY));
    assertThat(state.away()).containsExactly(new Pause(in(2025), TODAY));
  }

  @Test
  void one_that_was_sent_back_stands_before_a_stage_that_it_came_to() {
    Known state =
        after(
            reported(
                course(
                    at(Phase.SUBMITTED, in(2020)),
                    at(Phase.TESTING, in(2021)),
                    at(Phase.DEVELOPMENT, in(2022)))));
    assertThat(state.position()).isEqualTo(new Position(Phase.DEVELOPMENT, null));
    assertThat(state.away())
        .as("no trust decides there")
        .containsExactly(new Pause(in(2022), null));
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHDRAWN", "STOPPED", "RETIRED"})
  void one_that_ended_goes_back_to_the_stage_that_it_left(Phase end) {
    Known ended = after(reported(course(at(Phase.DEPLOYMENT, null), at(end, in(2025)))));
    assertThat(ended.position()).isEqualTo(new Position(end, Phase.DEPLOYMENT));
    assertThat(ended.away()).containsExactly(new Pause(in(2025), null));
    assertThat(
            Innovation.after(ended, new InnovationReopened(INNOVATION, held("Money came"), TODAY))
                .position())
        .isEqualTo(new Position(Phase.DEPLOYMENT, null));
  }

  @Test
  void one_that_was_declined_waits_for_screening_anew_when_it_is_reopened() {
    Known reopened =
        after(
            reported(course(at(Phase.SUBMITTED, in(2020)), at(Phase.DECLINED, in(2021)))),
            new InnovationReopened(INNOVATION, held("Money came"), TODAY));
    assertThat(reopened.screening()).isEqualTo(new Screening(TODAY, 20));
  }

  @Test
  void a_course_put_right_replaces_the_whole_course() {
    Known state =
        after(
            reported(course(at(Phase.TESTING, in(2020)), at(Phase.ON_HOLD, in(2021)))),
            corrected(course(at(Phase.SUBMITTED, in(2018)), at(Phase.TESTING, in(2020)))));
    assertThat(state.phase()).isEqualTo(Phase.TESTING);
    assertThat(state.startedOn()).isEqualTo(in(2018));
    assertThat(state.since()).isEqualTo(in(2020));
    assertThat(state.holds()).isEmpty();
    assertThat(state.away()).isEmpty();
    assertThat(reportOf(state).course().milestones()).hasSize(2);
  }

  @Test
  void a_proposal_put_right_keeps_what_was_not_told_otherwise() {
    ProposalChanges place = ProposalChanges.builder().place("Leeds").build();
    Known state = after(inTesting(), new ReportedProposalCorrected(INNOVATION, place, TODAY));
    assertThat(state.dossier().proposal())
        .isEqualTo(Proposal.named("Tidal Breath Monitor").with(place))
        .isEqualTo(reportOf(state).proposal());
    assertThat(state.phase()).isEqualTo(Phase.TESTING);
  }

  @ParameterizedTest
  @MethodSource("uk.healthtech.pipeline.kernel.innovation.Reports#pilotStatuses")
  void a_pilot_is_in_the_status_that_the_report_says(PilotStatus status) {
    ReportedPilot<HeldText> told = pilot(status, in(2022));
    Pilot pilot = pilotAfter(inTesting(), reported(told));
    assertThat(pilot.status()).isEqualTo(status);
    assertThat(pilot.organisation()).isEqualTo(TRUST);
    assertThat(pilot.terms()).isEqualTo(TERMS);
    assertThat(pilot.plan()).as("no report tells it").isNull();
    assertThat(pilot.lastOn()).isEqualTo(in(2022));
    assertThat(pilot.firstOn()).isEqualTo(in(2022));
    assertThat(pilot.reported()).isEqualTo(told);
    assertThat(pilot.startBy()).isNull();
    assertThat(pilot.hasLapsed(LocalDate.MAX)).as("nobody knows by when").isFalse();
    assertThat(pilot.isOpen(TODAY)).isEqualTo(status.isOpen());
    assertThat(pilot.halt())
        .isEqualTo(
            status == PilotStatus.SUSPENDED
                ? new Pilot.Halt(in(2022), null, held("No nurse was free"))
                : null);
    assertThat(pilot.ending() != null)
        .isEqualTo(
            switch (status) {
              case DECLINED, EXPIRED, COMPLETED, STOPPED -> true;
              case REQUESTED, PART_APPROVED, APPROVED, RUNNING, SUSPENDED -> false;
            });
    assertThat(pilot.approval() != null)
        .isEqualTo(status != PilotStatus.REQUESTED && status != PilotStatus.DECLINED);
  }

  @Test
  void a_pilot_that_is_told_in_full_has_all_its_days() {
    Pilot pilot =
        pilotAfter(
            inTesting(),
            reported(pilot(PilotStatus.COMPLETED, in(2021), in(2022), in(2023), null, in(2024))));
    assertThat(pilot.requestedOn()).isEqualTo(in(2021));
    assertThat(pilot.approval()).isEqualTo(new Pilot.Approval(null, List.of(), in(2022)));
    assertThat(pilot.startedOn()).isEqualTo(in(2023));
    assertThat(pilot.ending())
        .isEqualTo(new Pilot.Ending(in(2024), null, held("It helps"), Recommendation.ADOPT));
    assertThat(pilot.firstOn()).isEqualTo(in(2021));
  }

  @Test
  void a_pilot_put_right_is_as_it_was_told_last() {
    Known state =
        after(
            inTesting(),
            reported(pilot(PilotStatus.RUNNING, in(2022))),
            reported(pilot(PilotStatus.COMPLETED, in(2023))));
    assertThat(state.pilots()).hasSize(1);
    assertThat(Objects.requireNonNull(state.pilots().get(PILOT)).status())
        .isEqualTo(PilotStatus.COMPLETED);
    assertThat(reportOf(state).pilots())
        .containsExactly(Map.entry(PILOT, pilot(PilotStatus.COMPLETED, in(2023))));
  }

  @Test
  void a_request_is_decided_within_the_days_of_its_terms() {
    Known state = after(inTesting(), reported(pilot(PilotStatus.REQUESTED, in(2025))));
    assertThat(state.pilotDeadline(Objects.requireNonNull(state.pilots().get(PILOT))))
        .isEqualTo(new Deadline(in(2025), 30, List.of()));
  }

  @Test
  void an_adoption_is_in_the_status_that_the_report_says() {
    Adoption planned =
        adoptionAfter(
            inDeployment(), reported(adoption(AdoptionStatus.PLANNED, in(2025), null, null)));
    assertThat(planned.status()).isEqualTo(AdoptionStatus.PLANNED);
    assertThat(planned.goLiveOn()).as("nobody told").isNull();
    assertThat(planned.firstOn()).isEqualTo(in(2025));
    Adoption live =
        adoptionAfter(
            inDeployment(), reported(adoption(AdoptionStatus.LIVE, null, in(2023), null, REACHED)));
    assertThat(live.isLiveOn(in(2023))).isTrue();
    assertThat(live.reach()).containsExactly(REACHED);
    assertThat(live.sites()).containsExactly("Main site");
    assertThat(live.ending()).isNull();
    assertThat(live.plannedOn()).as("nobody told").isNull();
    assertThat(live.firstOn()).isEqualTo(in(2023));
    Adoption withdrawn =
        adoptionAfter(
            inDeployment(),
            reported(adoption(AdoptionStatus.WITHDRAWN, null, null, in(2024), REACHED)));
    assertThat(withdrawn.ending()).isEqualTo(new Adoption.Ending(in(2024), held("Replaced")));
    assertThat(withdrawn.isLiveOn(in(2023))).as("nobody knows since when").isFalse();
    assertThat(withdrawn.firstOn()).isEqualTo(in(2024));
  }

  @Test
  void an_adoption_put_right_is_as_it_was_told_last() {
    Known state =
        after(
            inDeployment(),
            reported(adoption(AdoptionStatus.PLANNED, in(2023), null, null)),
            reported(adoption(AdoptionStatus.LIVE, in(2023), in(2024), null)));
    assertThat(Objects.requireNonNull(state.adoptions().get(ADOPTION)).liveSince())
        .isEqualTo(in(2024));
    assertThat(reportOf(state).adoptions())
        .containsExactly(
            Map.entry(ADOPTION, adoption(AdoptionStatus.LIVE, in(2023), in(2024), null)));
  }

  @Test
  void what_was_reported_goes_on_by_ordinary_events_and_keeps_what_was_told() {
    Pilot running =
        pilotAfter(
            inTesting(),
            reported(pilot(PilotStatus.APPROVED, in(2025))),
            new PilotStarted(INNOVATION, PILOT, TODAY));
    assertThat(running.status()).isEqualTo(PilotStatus.RUNNING);
    assertThat(running.startedOn()).isEqualTo(TODAY);
    assertThat(running.reported()).isEqualTo(pilot(PilotStatus.APPROVED, in(2025)));
    ReportedAdoption<HeldText> told = adoption(AdoptionStatus.PLANNED, in(2025), null, null);
    Adoption ended =
        adoptionAfter(
            inDeployment(),
            reported(told),
            new AdoptionWentLive(INNOVATION, ADOPTION, List.of("North"), null, TODAY),
            new ReachReported(INNOVATION, ADOPTION, REACHED, TODAY),
            new AdoptionWithdrawn(INNOVATION, ADOPTION, held("Replaced"), TODAY));
    assertThat(ended.sites()).containsExactly("North");
    assertThat(ended.reach()).containsExactly(REACHED);
    assertThat(ended.reported()).isEqualTo(told);
  }

  @Test
  void a_part_has_lived_on_when_something_happened_to_it_here_and_no_other_has() {
    Report report =
        reportOf(
            after(
                inTesting(),
                reported(pilot(PilotStatus.APPROVED, in(2025))),
                new PilotStarted(INNOVATION, PILOT, TODAY)));
    assertThat(report.hasLivedOn(new Part.OfPilot(PILOT))).isTrue();
    assertThat(report.hasLivedOn(Part.PROGRESS)).isFalse();
    assertThat(report.hasLivedOn(Part.PROPOSAL)).isFalse();
    assertThat(
            reportOf(
                    after(
                        reported(course(at(Phase.DEVELOPMENT, in(2022)))),
                        new ProposalRevised(
                            INNOVATION, ProposalChanges.builder().place("Leeds").build(), TODAY)))
                .hasLivedOn(Part.PROPOSAL))
        .isTrue();
  }

  @Test
  void being_put_right_by_a_report_is_no_living_on() {
    Report report =
        reportOf(
            after(
                inTesting(),
                corrected(course(at(Phase.TESTING, in(2022)))),
                reported(pilot(PilotStatus.RUNNING, in(2022))),
                reported(pilot(PilotStatus.RUNNING, in(2023)))));
    assertThat(report.livedOn()).isEmpty();
  }

  @Test
  void what_began_here_has_no_report_and_none_to_correct() {
    ProposalStarted started =
        new ProposalStarted(INNOVATION, OWNER, Proposal.named("Begun here"), TODAY);
    assertThat(after(started).report()).isNull();
    assertThatIllegalStateException()
        .isThrownBy(() -> after(started, corrected(course(at(Phase.TESTING, in(2022))))));
    assertThatIllegalStateException()
        .isThrownBy(() -> after(started, reported(pilot(PilotStatus.RUNNING, in(2022)))));
  }

  @Test
  void an_innovation_begins_once() {
    assertThatIllegalStateException().isThrownBy(() -> after(inTesting(), inTesting()));
    assertThatIllegalStateException()
        .isThrownBy(() -> after(reported(pilot(PilotStatus.RUNNING, in(2022)))));
  }

  @Test
  void ids_derive_from_the_owner_and_its_reference() {
    InnovationId id = RecordHistory.idOf(OWNER, "WY-17");
    assertThat(RecordHistory.idOf(OWNER, " WY-17 ")).isEqualTo(id);
    assertThat(RecordHistory.idOf(OWNER, "wy-17")).isNotEqualTo(id);
    assertThat(RecordHistory.idOf(TRUST, "WY-17")).isNotEqualTo(id);
    assertThat(RecordHistory.pilotOf(id, TRUST, 0))
        .isEqualTo(RecordHistory.pilotOf(id, TRUST, 0))
        .isNotEqualTo(RecordHistory.pilotOf(id, TRUST, 1));
    assertThat(RecordHistory.adoptionOf(id, TRUST, 0).value())
        .isNotEqualTo(RecordHistory.pilotOf(id, TRUST, 0).value());
  }

  @Test
  void a_report_carries_every_text_of_its_parts() {
    FreeText reason = text("The nurses are away");
    FreeText objectives = text("To see whether it helps");
    FreeText findings = text("It helps");
    FreeText why = text("Replaced");
    var told =
        new RecordHistory(
            INNOVATION,
            "WY-17",
            OWNER,
            Proposal.named("Tidal Breath Monitor"),
            new ReportedCourse<>(
                List.of(
                    new Milestone<>(Phase.DEPLOYMENT, null, null, null),
                    new Milestone<>(Phase.ON_HOLD, in(2025), null, reason)),
                "a"),
            Map.of(
                PILOT,
                new ReportedPilot<>(
                    TRUST,
                    Reports.CODE,
                    PilotStatus.COMPLETED,
                    objectives,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    in(2024),
                    findings,
                    null,
                    null,
                    "b")),
            Map.of(
                ADOPTION,
                new ReportedAdoption<>(
                    TRUST,
                    Reports.CODE,
                    AdoptionStatus.WITHDRAWN,
                    null,
                    null,
                    null,
                    in(2025),
                    List.of(),
                    why,
                    List.of(),
                    "c")));
    assertThat(told.texts()).containsExactly(reason, objectives, findings, why);
    assertThat(told.occurredOn()).isNull();
  }
}
