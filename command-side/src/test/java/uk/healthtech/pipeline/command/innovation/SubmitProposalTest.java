package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.MEETING;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.drafted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.returned;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.ProposalIncomplete;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;
import uk.healthtech.pipeline.kernel.policy.Policy;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;

class SubmitProposalTest {
  private static final ProposalChanges NO_SUMMARY_NO_SETTINGS =
      ProposalChanges.builder()
          .empty(ProposalField.SUMMARY)
          .empty(ProposalField.CARE_SETTINGS)
          .build();

  @Test
  void a_complete_draft_is_handed_in() {
    given(draft())
        .when(ask(SUBMIT_PROPOSAL), INNOVATOR)
        .thenHappened(new ProposalSubmitted(INNOVATION, 20, TODAY));
  }

  @Test
  void what_was_returned_is_handed_in_again() {
    given(proposed(), returned())
        .when(ask(SUBMIT_PROPOSAL), INNOVATOR)
        .thenHappened(new ProposalSubmitted(INNOVATION, 20, TODAY));
  }

  @Test
  void the_innovator_is_told_which_fields_are_missing() {
    given(drafted(PROPOSAL.with(NO_SUMMARY_NO_SETTINGS)))
        .when(ask(SUBMIT_PROPOSAL), INNOVATOR)
        .thenRefused(
            new ProposalIncomplete(List.of(ProposalField.SUMMARY, ProposalField.CARE_SETTINGS)));
  }

  @Test
  void screening_is_due_as_the_policy_of_the_day_has_it() {
    Policy quicker =
        Policy.INITIAL.after(
            new DeadlinesAgreed(
                new Policy.Deadlines(5, 30, 10), REASON.held(), MEETING, Days.STARTED));
    given(draft())
        .under(quicker)
        .when(ask(SUBMIT_PROPOSAL), INNOVATOR)
        .thenHappened(new ProposalSubmitted(INNOVATION, 5, TODAY));
  }

  @Test
  void it_does_not_come_before_the_draft_or_its_return() {
    given(draft())
        .when(ask(SUBMIT_PROPOSAL, Days.STARTED.minusDays(1)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.STARTED)));
    given(proposed(), returned())
        .when(ask(SUBMIT_PROPOSAL, Days.SCREENED.minusDays(1)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.SCREENED)));
  }
}
