package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.OFFICE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.declined;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.weighed;
import static uk.healthtech.pipeline.command.innovation.Wishes.VERDICT;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_PROPOSAL;
import static uk.healthtech.pipeline.kernel.innovation.Action.RETURN_PROPOSAL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NotInThisPhase;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalAccepted;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalDeclined;
import uk.healthtech.pipeline.kernel.innovation.GateEvent.ProposalReturned;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Verdict;
import uk.healthtech.pipeline.kernel.innovation.Weighing;

class ScreeningTest {
  private static final Weighing WEIGHED =
      new Weighing(0, weighed(Gate.SCREENING, TODAY, proposed()));

  @Test
  void a_proposal_is_returned_for_changes() {
    given(proposed())
        .when(ask(RETURN_PROPOSAL), OFFICE)
        .thenHappened(new ProposalReturned(INNOVATION, REASON.held(), WEIGHED, TODAY));
  }

  @Test
  void a_proposal_is_accepted_and_the_event_says_by_which_criteria() {
    given(proposed())
        .when(ask(ACCEPT_PROPOSAL), OFFICE)
        .thenHappened(new ProposalAccepted(INNOVATION, Verdict.held(VERDICT), WEIGHED, TODAY));
  }

  @Test
  void a_proposal_is_declined() {
    given(proposed())
        .when(ask(DECLINE_PROPOSAL), OFFICE)
        .thenHappened(new ProposalDeclined(INNOVATION, REASON.held(), WEIGHED, TODAY));
  }

  @Test
  void what_was_declined_stays_declined() {
    given(proposed(), declined())
        .when(ask(ACCEPT_PROPOSAL), OFFICE)
        .thenRefused(new NotInThisPhase(ACCEPT_PROPOSAL, Phase.DECLINED, ACCEPT_PROPOSAL.phases()));
  }

  @ParameterizedTest
  @EnumSource(names = {"RETURN_PROPOSAL", "ACCEPT_PROPOSAL", "DECLINE_PROPOSAL"})
  void screening_does_not_come_before_the_submission(Action action) {
    given(proposed()).when(ask(action, Days.SUBMITTED), OFFICE).thenAccepted();
    given(proposed())
        .when(ask(action, Days.SUBMITTED.minusDays(1)), OFFICE)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SUBMITTED)));
  }
}
