package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import uk.healthtech.pipeline.app.bus.Commands;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.AdoptionId;
import uk.healthtech.pipeline.kernel.innovation.ConditionId;
import uk.healthtech.pipeline.kernel.innovation.Innovation.Known;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.PilotId;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;
import uk.healthtech.pipeline.kernel.query.Query.After;
import uk.healthtech.pipeline.kernel.query.Query.FindInnovation;

/** Has a command decided and tells the caller what became of it. */
@Component
public final class Acts {
  private static final String COMMAND = Acts.class.getName() + ".command";

  private final Commands commands;
  private final Queries queries;

  public Acts(Commands commands, Queries queries) {
    this.commands = commands;
    this.queries = queries;
  }

  /** Changes something; a refusal ends the request. */
  public ResponseEntity<Done> change(Command command, Envelope envelope) {
    return ResponseEntity.ok(done(command, envelope, null));
  }

  /** Makes something, to be found at an address below {@code /api/v1}. */
  public ResponseEntity<Done> create(Command command, Envelope envelope, UUID id, String address) {
    return ResponseEntity.created(URI.create("/api/v1" + address))
        .body(done(command, envelope, id));
  }

  /** Does it, for a caller that has more to say in its answer. */
  public Done done(Command command, Envelope envelope, @Nullable UUID made) {
    return Done.of(send(command, envelope), made);
  }

  private Outcome.Accepted send(Command command, Envelope envelope) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(COMMAND, command, RequestAttributes.SCOPE_REQUEST);
    return switch (commands.send(command, envelope)) {
      case Outcome.Accepted accepted -> accepted;
      case Outcome.Refused(Refusal refusal) -> throw told(command, refusal, envelope.actor());
    };
  }

  /**
   * A refusal tells of the innovation and of the part that it is about, so only those hear it who
   * could read of both as well. The others hear what they would if there were no such thing.
   */
  private NotDone told(Command command, Refusal refusal, Actor actor) {
    if (!(command instanceof InnovationCommand on)
        || command instanceof StartProposal
        || (refusal instanceof Refusal.RoleNeeded && !on.action().roles().contains(actor.role()))
        || refusal instanceof Refusal.NoSuchInnovation) {
      return NotDone.refused(refusal);
    }
    // Where the refusal tells of an entry, they may know since that one and not before.
    long upTo = refusal instanceof Refusal.VersionMoved(_, long now) ? Math.max(0, now) : 0;
    return told(on, refusal, actor, upTo);
  }

  private NotDone told(InnovationCommand on, Refusal refusal, Actor actor, long upTo) {
    InnovationAnswer read =
        queries.ask(
            new FindInnovation(actor, on.innovation(), new After(on.stream(), upTo)),
            InnovationAnswer.class);
    InnovationRow row = read.row();
    if (row == null) {
      // What the rules know and the read side does not yet, nobody can say who may see.
      return read.finding() == Finding.HIDDEN
          ? NotDone.hidden(new Refusal.NoSuchInnovation(on.innovation()), refusal)
          : NotDone.because(EdgeProblem.ANSWER_LATE);
    }
    if (shows(row.innovation(), on) || refusal.equals(noSuch(on))) {
      return NotDone.refused(refusal);
    }
    boolean neverThere = refusal instanceof Refusal.VersionMoved(_, long now) && now < 0;
    if (neverThere || read.withheld().contains(on.part().key())) {
      return NotDone.hidden(noSuch(on), refusal);
    }
    // The part is so new that the next entry to be read may bring it.
    return read.upToDate()
        ? told(on, refusal, actor, row.sequence() + 1)
        : NotDone.because(EdgeProblem.ANSWER_LATE);
  }

  /** Whether somebody who is shown this may hear what became of the command. */
  private static boolean shows(Known shown, InnovationCommand on) {
    return switch (on.action().standing()) {
      // Refused or not before the part is looked at.
      case ANYONE_IN_ROLE, OWNER, TEAM, OFFERED -> true;
      case HOST, GIVER ->
          switch (on.part()) {
            case Part.OfPilot(PilotId pilot) -> shown.pilots().containsKey(pilot);
            case Part.OfAdoption(AdoptionId adoption) -> shown.adoptions().containsKey(adoption);
            case Part.OfCondition(ConditionId condition) ->
                shown.dossier().conditions().containsKey(condition);
            case Part.OfStandard _,
                Part.OfEvidence _,
                Part.OfProposal _,
                Part.OfProgress _,
                Part.OfPublication _,
                Part.OfTeam _ ->
                true;
          };
    };
  }

  /** How the rules refuse where the part of a command is not there. */
  private static Refusal noSuch(InnovationCommand command) {
    return switch (command.part()) {
      case Part.OfPilot(PilotId pilot) -> new Refusal.NoSuchPilot(pilot);
      case Part.OfAdoption(AdoptionId adoption) -> new Refusal.NoSuchAdoption(adoption);
      case Part.OfStandard _, Part.OfEvidence _, Part.OfCondition _ ->
          new Refusal.NoSuchPart(command.part());
      case Part.OfProposal _, Part.OfProgress _, Part.OfPublication _, Part.OfTeam _ ->
          new Refusal.NoSuchInnovation(command.innovation());
    };
  }

  /** The command that this request sent, if it came so far. */
  static Optional<Command> commandOf(HttpServletRequest request) {
    return Optional.ofNullable((Command) request.getAttribute(COMMAND));
  }
}
