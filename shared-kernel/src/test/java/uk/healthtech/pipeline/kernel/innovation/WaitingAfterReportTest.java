package uk.healthtech.pipeline.kernel.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.kernel.innovation.Reports.ADOPTION;
import static uk.healthtech.pipeline.kernel.innovation.Reports.PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Reports.TODAY;
import static uk.healthtech.pipeline.kernel.innovation.Reports.TRUST;
import static uk.healthtech.pipeline.kernel.innovation.Reports.adoption;
import static uk.healthtech.pipeline.kernel.innovation.Reports.after;
import static uk.healthtech.pipeline.kernel.innovation.Reports.at;
import static uk.healthtech.pipeline.kernel.innovation.Reports.course;
import static uk.healthtech.pipeline.kernel.innovation.Reports.in;
import static uk.healthtech.pipeline.kernel.innovation.Reports.inDeployment;
import static uk.healthtech.pipeline.kernel.innovation.Reports.inTesting;
import static uk.healthtech.pipeline.kernel.innovation.Reports.pilot;
import static uk.healthtech.pipeline.kernel.innovation.Reports.reported;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.calendar.Dueness;
import uk.healthtech.pipeline.kernel.policy.Policy;

/** Who is waited for after a report: by a day where it tells one, and else by none. */
class WaitingAfterReportTest {
  private static final Waiting.Today NOW =
      new Waiting.Today(TODAY, Policy.INITIAL.workingDays(), 10);

  private static List<Waiting> waiting(InnovationEvent... events) {
    return Waiting.on(after(events), List.of(), NOW);
  }

  private static Waiting trust(Action action, Part part) {
    return new Waiting(action, Role.TRUST_APPROVER, TRUST, part, in(2025), null, null);
  }

  @Test
  void an_approved_pilot_starts_by_no_day_that_anybody_knows() {
    assertThat(waiting(inTesting(), reported(pilot(PilotStatus.APPROVED, in(2025)))))
        .contains(trust(Action.START_PILOT, new Part.OfPilot(PILOT)));
  }

  @Test
  void a_pilot_that_runs_ends_by_no_day_that_anybody_knows() {
    assertThat(waiting(inTesting(), reported(pilot(PilotStatus.RUNNING, in(2025)))))
        .contains(trust(Action.COMPLETE_PILOT, new Part.OfPilot(PILOT)));
  }

  @Test
  void a_suspended_pilot_waits_to_be_resumed() {
    assertThat(waiting(inTesting(), reported(pilot(PilotStatus.SUSPENDED, in(2025)))))
        .contains(trust(Action.RESUME_PILOT, new Part.OfPilot(PILOT)));
  }

  @Test
  void a_plan_goes_live_by_no_day_that_anybody_knows() {
    assertThat(
            waiting(
                inDeployment(), reported(adoption(AdoptionStatus.PLANNED, in(2025), null, null))))
        .contains(trust(Action.GO_LIVE, new Part.OfAdoption(ADOPTION)));
  }

  @Test
  void an_old_request_and_an_old_proposal_are_late() {
    assertThat(waiting(inTesting(), reported(pilot(PilotStatus.REQUESTED, in(2025)))))
        .filteredOn(one -> one.action() == Action.APPROVE_PILOT)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.since()).isEqualTo(in(2025));
              assertThat(one.dueness()).isEqualTo(Dueness.OVERDUE);
            });
    assertThat(waiting(reported(course(at(Phase.SUBMITTED, in(2025))))))
        .filteredOn(one -> one.action() == Action.ACCEPT_PROPOSAL)
        .singleElement()
        .satisfies(one -> assertThat(one.dueness()).isEqualTo(Dueness.OVERDUE));
  }

  @Test
  void nobody_waits_for_what_has_ended() {
    assertThat(
            waiting(
                inTesting(),
                reported(pilot(PilotStatus.COMPLETED, in(2025))),
                reported(adoption(AdoptionStatus.WITHDRAWN, null, null, in(2025)))))
        .noneMatch(one -> one.part() instanceof Part.OfPilot)
        .noneMatch(one -> one.part() instanceof Part.OfAdoption);
  }
}
