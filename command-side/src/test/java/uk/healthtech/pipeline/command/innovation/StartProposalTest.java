package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.START_PROPOSAL;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.InnovationExists;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;

class StartProposalTest {
  @Test
  void the_acting_organisation_becomes_its_owner() {
    given()
        .when(ask(START_PROPOSAL), INNOVATOR)
        .thenHappened(new ProposalStarted(INNOVATION, WOUNDCARE, PROPOSAL, TODAY));
  }

  @Test
  void a_draft_may_lack_anything_but_the_name() {
    Proposal bare = Proposal.named("Wounds");
    given()
        .when(new StartProposal(INNOVATION, bare, null), INNOVATOR)
        .thenHappened(new ProposalStarted(INNOVATION, WOUNDCARE, bare, TODAY));
  }

  @Test
  void it_may_have_been_started_before_it_was_recorded() {
    given()
        .when(ask(START_PROPOSAL, Days.STARTED), INNOVATOR)
        .thenHappened(new ProposalStarted(INNOVATION, WOUNDCARE, PROPOSAL, Days.STARTED));
  }

  @Test
  void nothing_is_older_than_the_nhs() {
    LocalDate firstDay = LocalDate.of(1948, 7, 5);
    given()
        .when(ask(START_PROPOSAL, firstDay.minusDays(1)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(firstDay)));
  }

  @Test
  void it_is_started_only_once() {
    given(draft())
        .when(ask(START_PROPOSAL), INNOVATOR)
        .thenRefused(new InnovationExists(INNOVATION));
  }
}
