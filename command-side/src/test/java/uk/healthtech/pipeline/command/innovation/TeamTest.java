package uk.healthtech.pipeline.command.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthtech.pipeline.command.FakeFacts.TODAY;
import static uk.healthtech.pipeline.command.People.INNOVATOR;
import static uk.healthtech.pipeline.command.People.OTHER_INNOVATOR;
import static uk.healthtech.pipeline.command.Places.OTHER_COMPANY;
import static uk.healthtech.pipeline.command.Places.UNREGISTERED;
import static uk.healthtech.pipeline.command.Places.WOUNDCARE;
import static uk.healthtech.pipeline.command.innovation.Story.INNOVATION;
import static uk.healthtech.pipeline.command.innovation.Story.REASON;
import static uk.healthtech.pipeline.command.innovation.Story.accepted;
import static uk.healthtech.pipeline.command.innovation.Story.agreedToPublication;
import static uk.healthtech.pipeline.command.innovation.Story.collaboratorInvited;
import static uk.healthtech.pipeline.command.innovation.Story.collaboratorRemoved;
import static uk.healthtech.pipeline.command.innovation.Story.draft;
import static uk.healthtech.pipeline.command.innovation.Story.given;
import static uk.healthtech.pipeline.command.innovation.Story.proposed;
import static uk.healthtech.pipeline.command.innovation.Story.published;
import static uk.healthtech.pipeline.command.innovation.Story.transferAccepted;
import static uk.healthtech.pipeline.command.innovation.Story.transferCancelled;
import static uk.healthtech.pipeline.command.innovation.Story.transferDeclined;
import static uk.healthtech.pipeline.command.innovation.Story.transferOffered;
import static uk.healthtech.pipeline.command.innovation.Wishes.ask;
import static uk.healthtech.pipeline.kernel.innovation.Action.ACCEPT_TRANSFER;
import static uk.healthtech.pipeline.kernel.innovation.Action.CANCEL_TRANSFER;
import static uk.healthtech.pipeline.kernel.innovation.Action.DECLINE_TRANSFER;
import static uk.healthtech.pipeline.kernel.innovation.Action.REMOVE_COLLABORATOR;
import static uk.healthtech.pipeline.kernel.innovation.Action.SUBMIT_PROPOSAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.command.Past;
import uk.healthtech.pipeline.kernel.FieldProblem.TooEarly;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyInTeam;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoTransferOpen;
import uk.healthtech.pipeline.kernel.Refusal.NotInTeam;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.TransferOpen;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.Publication;
import uk.healthtech.pipeline.kernel.innovation.Team;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.InviteCollaborator;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.OfferTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.RemoveCollaborator;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorInvited;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.CollaboratorRemoved;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferAccepted;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferCancelled;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferDeclined;
import uk.healthtech.pipeline.kernel.innovation.TeamEvent.TransferOffered;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class TeamTest {
  private static final Past OFFERED = draft().then(transferOffered());
  private static final Past TOGETHER = draft().then(collaboratorInvited());

  private static OfferTransfer offer(OrganisationId to) {
    return new OfferTransfer(INNOVATION, to, REASON, null);
  }

  private static InviteCollaborator invite(OrganisationId collaborator) {
    return new InviteCollaborator(INNOVATION, collaborator, null);
  }

  @Test
  void it_is_offered_and_taken_over() {
    given(draft())
        .when(offer(OTHER_COMPANY), INNOVATOR)
        .thenHappened(new TransferOffered(INNOVATION, OTHER_COMPANY, REASON.held(), TODAY));
    given(OFFERED)
        .when(ask(ACCEPT_TRANSFER), OTHER_INNOVATOR)
        .thenHappened(new TransferAccepted(INNOVATION, OTHER_COMPANY, TODAY));
  }

  @Test
  void after_that_only_the_new_owner_acts() {
    given(OFFERED, transferAccepted()).when(ask(SUBMIT_PROPOSAL), OTHER_INNOVATOR).thenAccepted();
    given(OFFERED, transferAccepted())
        .when(ask(SUBMIT_PROPOSAL), INNOVATOR)
        .thenRefused(new NotYourOrganisation(OTHER_COMPANY));
  }

  @Test
  void until_then_the_owner_is_who_it_was() {
    given(OFFERED).when(ask(SUBMIT_PROPOSAL), INNOVATOR).thenAccepted();
    given(OFFERED)
        .when(ask(SUBMIT_PROPOSAL), OTHER_INNOVATOR)
        .thenRefused(new NotYourOrganisation(WOUNDCARE));
  }

  @Test
  void an_offer_is_declined_or_taken_back() {
    given(OFFERED)
        .when(ask(DECLINE_TRANSFER), OTHER_INNOVATOR)
        .thenHappened(new TransferDeclined(INNOVATION, REASON.held(), TODAY));
    given(OFFERED)
        .when(ask(CANCEL_TRANSFER), INNOVATOR)
        .thenHappened(new TransferCancelled(INNOVATION, REASON.held(), TODAY));
    for (Past end : List.of(transferDeclined(), transferCancelled())) {
      given(OFFERED, end)
          .when(ask(ACCEPT_TRANSFER), OTHER_INNOVATOR)
          .thenRefused(new NoTransferOpen());
    }
    given(draft()).when(ask(CANCEL_TRANSFER), INNOVATOR).thenRefused(new NoTransferOpen());
  }

  @Test
  void one_offer_waits_at_a_time_and_not_for_the_owner() {
    given(OFFERED)
        .when(offer(OTHER_COMPANY), INNOVATOR)
        .thenRefused(new TransferOpen(OTHER_COMPANY));
    given(draft()).when(offer(WOUNDCARE), INNOVATOR).thenRefused(new AlreadyInTeam(WOUNDCARE));
    given(draft())
        .when(offer(UNREGISTERED), INNOVATOR)
        .thenRefused(FieldsInvalid.one("to", new Unknown(UNREGISTERED.toString())));
  }

  @Test
  void an_answer_does_not_come_before_the_offer() {
    Past later =
        draft()
            .then(
                Past.of(
                    new TransferOffered(INNOVATION, OTHER_COMPANY, REASON.held(), Days.READY),
                    INNOVATOR));
    given(later)
        .when(ask(ACCEPT_TRANSFER, Days.READY.minusDays(1)), OTHER_INNOVATOR)
        .thenRefused(FieldsInvalid.one("occurredOn", new TooEarly(Days.READY)));
  }

  @Test
  void a_collaborator_is_invited_once() {
    given(draft())
        .when(invite(OTHER_COMPANY), INNOVATOR)
        .thenHappened(new CollaboratorInvited(INNOVATION, OTHER_COMPANY, TODAY));
    given(TOGETHER)
        .when(invite(OTHER_COMPANY), INNOVATOR)
        .thenRefused(new AlreadyInTeam(OTHER_COMPANY));
    given(draft()).when(invite(WOUNDCARE), INNOVATOR).thenRefused(new AlreadyInTeam(WOUNDCARE));
    given(draft())
        .when(invite(UNREGISTERED), INNOVATOR)
        .thenRefused(FieldsInvalid.one("collaborator", new Unknown(UNREGISTERED.toString())));
  }

  @Test
  void either_side_ends_a_collaboration_and_none_ends_anothers() {
    CollaboratorRemoved removed =
        new CollaboratorRemoved(INNOVATION, OTHER_COMPANY, REASON.held(), TODAY);
    given(TOGETHER).when(ask(REMOVE_COLLABORATOR), INNOVATOR).thenHappened(removed);
    given(TOGETHER).when(ask(REMOVE_COLLABORATOR), OTHER_INNOVATOR).thenHappened(removed);
    given(TOGETHER)
        .when(new RemoveCollaborator(INNOVATION, WOUNDCARE, REASON, null), OTHER_INNOVATOR)
        .thenRefused(new NotYourOrganisation(WOUNDCARE));
    given(TOGETHER, collaboratorRemoved())
        .when(ask(REMOVE_COLLABORATOR), INNOVATOR)
        .thenRefused(new NotInTeam(OTHER_COMPANY));
  }

  @Test
  void a_collaborator_that_takes_over_is_the_owner_and_no_collaborator_any_more() {
    Known state = (Known) Roads.end(TOGETHER, transferOffered(), transferAccepted());
    assertThat(state.dossier().owner()).isEqualTo(OTHER_COMPANY);
    assertThat(state.dossier().team()).isEqualTo(Team.NONE);
  }

  @Test
  void what_the_former_owner_agreed_to_ends_with_it() {
    Past taken =
        proposed()
            .then(accepted())
            .then(agreedToPublication())
            .then(published())
            .then(transferOffered())
            .then(transferAccepted());
    assertThat(((Known) Roads.end(taken)).dossier().publication()).isEqualTo(Publication.NONE);
  }
}
