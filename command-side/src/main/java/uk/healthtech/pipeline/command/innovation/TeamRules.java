package uk.healthtech.pipeline.command.innovation;

import static uk.healthtech.pipeline.command.stream.Decision.accepted;
import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.FieldProblem.WrongCount;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyInTeam;
import uk.healthtech.pipeline.kernel.Refusal.FieldsInvalid;
import uk.healthtech.pipeline.kernel.Refusal.NoTransferOpen;
import uk.healthtech.pipeline.kernel.Refusal.NotInTeam;
import uk.healthtech.pipeline.kernel.Refusal.NotYourOrganisation;
import uk.healthtech.pipeline.kernel.Refusal.TransferOpen;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Team;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.AcceptTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.CancelTransfer;
import uk.healthtech.pipeline.kernel.innovation.TeamCommand.DeclineTransfer;
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

/** Handing over to another organisation, which must accept, and working together with others. */
final class TeamRules {
  /** More organisations than this work on nothing. */
  private static final int MOST_COLLABORATORS = 20;

  private TeamRules() {}

  static Decision<InnovationEvent> decide(
      Known state, TeamCommand command, LocalDate on, Context context) {
    return switch (command) {
      case OfferTransfer c -> offer(state, c, on, context);
      case AcceptTransfer c ->
          // To whom it is offered may have been succeeded since.
          answer(
              state,
              on,
              context,
              _ -> new TransferAccepted(c.innovation(), context.actor().organisation(), on));
      case DeclineTransfer c ->
          answer(
              state, on, context, _ -> new TransferDeclined(c.innovation(), c.reason().held(), on));
      case CancelTransfer c ->
          answer(
              state,
              on,
              context,
              _ -> new TransferCancelled(c.innovation(), c.reason().held(), on));
      case InviteCollaborator c -> invite(state, c, on, context);
      case RemoveCollaborator c -> remove(state, c, on, context);
    };
  }

  private static Decision<InnovationEvent> offer(
      Known state, OfferTransfer command, LocalDate on, Context context) {
    if (context.organisation(command.to()) == null) {
      return refused(FieldsInvalid.one("to", new Unknown(command.to().toString())));
    }
    if (state.dossier().owner().equals(command.to())) {
      return refused(new AlreadyInTeam(command.to()));
    }
    return unless(
        Named.closed(command.to(), on, context)
            .or(
                () ->
                    Optional.ofNullable(state.dossier().team().offer())
                        .map(open -> new TransferOpen(open.to()))),
        new TransferOffered(command.innovation(), command.to(), command.reason().held(), on));
  }

  /** What ends an offer, from either side. */
  private static Decision<InnovationEvent> answer(
      Known state, LocalDate on, Context context, Function<Team.Offer, InnovationEvent> event) {
    Team.Offer offer = state.dossier().team().offer();
    if (offer == null) {
      return refused(new NoTransferOpen());
    }
    return Dates.happened("occurredOn", on, offer.on(), context.today())
        .<Decision<InnovationEvent>>map(Decision::refused)
        .orElseGet(() -> accepted(event.apply(offer)));
  }

  private static Decision<InnovationEvent> invite(
      Known state, InviteCollaborator command, LocalDate on, Context context) {
    OrganisationId collaborator = command.collaborator();
    if (context.organisation(collaborator) == null) {
      return refused(FieldsInvalid.one("collaborator", new Unknown(collaborator.toString())));
    }
    if (state.dossier().isTeam(collaborator)) {
      return refused(new AlreadyInTeam(collaborator));
    }
    if (state.dossier().team().collaborators().size() >= MOST_COLLABORATORS) {
      return refused(FieldsInvalid.one("collaborator", new WrongCount(0, MOST_COLLABORATORS)));
    }
    return unless(
        Named.closed(collaborator, on, context),
        new CollaboratorInvited(command.innovation(), collaborator, on));
  }

  /** The owner ends a collaboration, or the collaborator its own; none ends another's. */
  private static Decision<InnovationEvent> remove(
      Known state, RemoveCollaborator command, LocalDate on, Context context) {
    OrganisationId collaborator = command.collaborator();
    if (!Standings.ownedBy(state, context) && !context.actsFor(collaborator)) {
      return refused(new NotYourOrganisation(state.dossier().owner()));
    }
    return state.dossier().team().collaborators().contains(collaborator)
        ? accepted(
            new CollaboratorRemoved(
                command.innovation(), collaborator, command.reason().held(), on))
        : refused(new NotInTeam(collaborator));
  }
}
