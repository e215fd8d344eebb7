package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.People.actingFor;
import static uk.healthtech.pipeline.command.Places.AIREDALE;
import static uk.healthtech.pipeline.command.Places.LEEDS_TEACHING;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MARK;
import static uk.healthtech.pipeline.command.innovation.Story.MARK_ID;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.documented;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.inTesting;
import static uk.healthtech.pipeline.command.innovation.Story.pilotApprovedAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotAt;
import static uk.healthtech.pipeline.command.innovation.Story.pilotRequestedAt;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.returned;
import static uk.healthtech.pipeline.command.innovation.Story.revised;
import static uk.healthtech.pipeline.command.innovation.Story.standardRecorded;
import static uk.healthtech.pipeline.command.innovation.Story.submitted;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.APPROVE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_PILOT;
import static uk.healthtech.pipeline.kernel.innovation.Action.RECORD_STANDARD;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETRACT_STANDARD;
import static uk.healthtech.pipeline.kernel.innovation.Action.REVISE_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchInnovation;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchPilot;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.Refusal.VersionMoved;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.PilotCommand.StartPilot;
import uk.healthtech.pipeline.kernel.innovation.PilotEvent.PilotDeclined;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.StandardEvent.StandardRetracted;

/** The version of a part is the sequence of the last event that touched it. */
class ExpectedVersionTest {
  /** Events 0 to 8, then 9 at Leeds, 10 at Airedale, and 11 at Airedale. */
  private static final Past TWO_PILOTS =
      proposed()
          .then(accepted())
          .then(inTesting())
          .then(pilotRequestedAt(LEEDS_TEACHING))
          .then(pilotRequestedAt(AIREDALE))
          .then(pilotApprovedAt(AIREDALE));

  private static Envelope by(Actor actor, long expected) {
    return Envelope.first(actor, Channel.API, new UUID(0, 2), null, expected);
  }

  @Test
  void another_pilots_events_do_not_move_this_ones_version() {
    given(TWO_PILOTS)
        .when(ask(DECLINE_PILOT), by(actingFor(LEEDS_TEACHING), 9))
        .thenHappened(new PilotDeclined(INNOVATION, pilotAt(LEEDS_TEACHING), REASON.held(), TODAY));
  }

  @Test
  void who_has_not_seen_the_latest_of_a_part_is_told_where_it_stands() {
    given(TWO_PILOTS)
        .when(new StartPilot(INNOVATION, pilotAt(AIREDALE), null), by(actingFor(AIREDALE), 10))
        .thenRefused(new VersionMoved(10, 11));
  }

  @Test
  void every_standard_and_every_condition_has_a_version_of_its_own() {
    Past documented = proposed().then(accepted()).then(documented());
    given(documented)
        .when(ask(RETRACT_STANDARD), by(INNOVATOR, 3))
        .thenHappened(new StandardRetracted(INNOVATION, MARK_ID, REASON.held(), TODAY));
    given(documented, standardRecorded(MARK))
        .when(ask(RETRACT_STANDARD), by(INNOVATOR, 3))
        .thenRefused(new VersionMoved(3, 8));
    given(documented).when(ask(RECORD_STANDARD), by(INNOVATOR, -1)).thenAccepted();
  }

  @Test
  void proposal_and_progress_have_versions_of_their_own() {
    given(draft(), submitted(), returned(), revised())
        .when(ask(SUBMIT_PROPOSAL), by(INNOVATOR, 2))
        .thenHappened(new ProposalSubmitted(INNOVATION, 20, TODAY));
    given(draft(), submitted(), returned(), revised())
        .when(ask(REVISE_PROPOSAL), by(INNOVATOR, 2))
        .thenRefused(new VersionMoved(2, 3));
  }

  @Test
  void who_saw_a_part_before_its_first_event_may_say_so() {
    given(draft())
        .when(ask(SUBMIT_PROPOSAL), by(INNOVATOR, -1))
        .thenHappened(new ProposalSubmitted(INNOVATION, 20, TODAY));
  }

  @Test
  void who_may_not_act_is_told_that_first() {
    given(TWO_PILOTS)
        .when(ask(APPROVE_PILOT), by(OFFICE, 0))
        .thenRefused(new RoleNeeded(Set.of(Role.TRUST_APPROVER)));
    given(TWO_PILOTS)
        .when(ask(APPROVE_PILOT), by(actingFor(AIREDALE), 0))
        .thenRefused(new NotYourOrganisation(LEEDS_TEACHING));
  }

  @Test
  void who_asks_for_what_never_was_is_told_that_first() {
    given()
        .when(ask(SUBMIT_PROPOSAL), by(INNOVATOR, 3))
        .thenRefused(new NoSuchInnovation(INNOVATION));
    given(proposed(), accepted(), inTesting())
        .when(ask(APPROVE_PILOT), by(actingFor(LEEDS_TEACHING), 3))
        .thenRefused(new NoSuchPilot(pilotAt(LEEDS_TEACHING)));
  }

  @Test
  void a_moved_version_is_told_before_what_moved_it() {
    given(proposed(), accepted())
        .when(ask(ACCEPT_PROPOSAL), by(OFFICE, 1))
        .thenRefused(new VersionMoved(1, 2));
  }
}
