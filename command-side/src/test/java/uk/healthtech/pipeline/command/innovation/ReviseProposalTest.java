package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.Region.FALLS;
import static uk.healthtech.pipeline.command.Region.HARROGATE;
import static uk.healthtech.pipeline.command.Region.LONELINESS;
import static uk.healthtech.pipeline.command.Region.WOUNDS;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.PROPOSAL;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.drafted;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.returned;
import static uk.healthtech.pipeline.command.innovation.Story.revised;
import static uk.healthtech.pipeline.command.innovation.Wishes.NEW_NAME;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.REVISE_PROPOSAL;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.ProposalIncomplete;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalRevised;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;

class ReviseProposalTest {
  @Test
  void the_event_carries_only_what_changed() {
    ProposalChanges wanted =
        ProposalChanges.builder()
            .name("Wound care from home")
            .summary(Objects.requireNonNull(PROPOSAL.summary()))
            .build();
    given(draft())
        .when(new ReviseProposal(INNOVATION, wanted, null), INNOVATOR)
        .thenHappened(new ProposalRevised(INNOVATION, NEW_NAME, TODAY));
  }

  @Test
  void a_field_can_be_emptied() {
    ProposalChanges emptied = ProposalChanges.builder().empty(ProposalField.SUMMARY).build();
    given(draft())
        .when(new ReviseProposal(INNOVATION, emptied, null), INNOVATOR)
        .thenHappened(new ProposalRevised(INNOVATION, emptied, TODAY));
  }

  @Test
  void what_was_returned_and_what_is_in_development_can_be_revised() {
    given(proposed(), returned())
        .when(ask(REVISE_PROPOSAL), INNOVATOR)
        .thenHappened(new ProposalRevised(INNOVATION, NEW_NAME, TODAY));
    given(proposed(), accepted())
        .when(ask(REVISE_PROPOSAL), INNOVATOR)
        .thenHappened(new ProposalRevised(INNOVATION, NEW_NAME, TODAY));
  }

  @Test
  void a_revision_that_changes_nothing_is_refused() {
    ProposalChanges same =
        ProposalChanges.builder()
            .name(PROPOSAL.name())
            .careSettings(PROPOSAL.careSettings())
            .build();
    given(draft())
        .when(new ReviseProposal(INNOVATION, same, null), INNOVATOR)
        .thenRefused(new NothingChanged());
  }

  @Test
  void emptying_what_is_empty_changes_nothing() {
    given(drafted(Proposal.named("Wounds")))
        .when(
            new ReviseProposal(
                INNOVATION,
                ProposalChanges.builder()
                    .empty(ProposalField.SUMMARY)
                    .empty(ProposalField.THEMES)
                    .build(),
                null),
            INNOVATOR)
        .thenRefused(new NothingChanged());
  }

  @Test
  void a_revision_back_to_how_it_was_is_a_change() {
    ProposalChanges back = ProposalChanges.builder().name(PROPOSAL.name()).build();
    given(draft(), revised())
        .when(new ReviseProposal(INNOVATION, back, null), INNOVATOR)
        .thenHappened(new ProposalRevised(INNOVATION, back, TODAY));
  }

  @Test
  void what_it_says_anew_is_there_and_what_it_said_before_may_stay() {
    Proposal before =
        PROPOSAL.with(ProposalChanges.builder().themes(Set.of(FALLS)).place(HARROGATE).build());
    ProposalChanges more =
        ProposalChanges.builder()
            .themes(Set.of(FALLS, WOUNDS))
            .place(HARROGATE)
            .name("Wound care from home")
            .build();
    given(drafted(before))
        .when(new ReviseProposal(INNOVATION, more, null), INNOVATOR)
        .thenHappened(
            new ProposalRevised(
                INNOVATION,
                ProposalChanges.builder()
                    .themes(Set.of(FALLS, WOUNDS))
                    .name("Wound care from home")
                    .build(),
                TODAY));
    ProposalChanges wrong =
        ProposalChanges.builder().themes(Set.of(WOUNDS, LONELINESS)).place("Atlantis").build();
    given(drafted(before))
        .when(new ReviseProposal(INNOVATION, wrong, null), INNOVATOR)
        .thenRefused(
            new FieldsInvalid(
                List.of(
                    new FieldProblem("themes", new Unknown(LONELINESS.toString())),
                    new FieldProblem("place", new Unknown("Atlantis")))));
    ProposalChanges none =
        ProposalChanges.builder().empty(ProposalField.THEMES).empty(ProposalField.PLACE).build();
    given(drafted(before))
        .when(new ReviseProposal(INNOVATION, none, null), INNOVATOR)
        .thenAccepted();
  }

  @Test
  void a_revision_does_not_come_before_what_it_revises() {
    given(draft())
        .when(ask(REVISE_PROPOSAL, Days.STARTED.minusDays(1)), INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.STARTED)));
  }

  @Test
  void what_it_was_accepted_with_is_not_emptied_after_that() {
    ProposalChanges emptied = ProposalChanges.builder().empty(ProposalField.CATEGORY).build();
    given(proposed(), accepted())
        .when(new ReviseProposal(INNOVATION, emptied, null), INNOVATOR)
        .thenRefused(new ProposalIncomplete(List.of(ProposalField.CATEGORY)));
  }
}
