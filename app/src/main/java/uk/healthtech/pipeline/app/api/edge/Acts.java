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
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand.StartProposal;
import uk.healthtech.pipeline.kernel.query.Answers.Finding;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationAnswer;
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
      case Outcome.Refused(Refusal refusal) ->
          throw mayKnow(command, refusal, envelope.actor())
              ? NotDone.refused(refusal)
              : NotDone.hidden(EdgeProblem.NO_SUCH_INNOVATION, refusal);
    };
  }

  /** A refusal tells of the innovation, so only those hear it who could read of it as well. */
  private boolean mayKnow(Command command, Refusal refusal, Actor actor) {
    if (!(command instanceof InnovationCommand on)
        || command instanceof StartProposal
        || refusal instanceof Refusal.RoleNeeded
        || refusal instanceof Refusal.NoSuchInnovation) {
      return true;
    }
    InnovationAnswer read =
        queries.ask(
            new FindInnovation(actor, on.innovation(), new After(on.stream(), 0)),
            InnovationAnswer.class);
    return read.finding() != Finding.HIDDEN;
  }

  /** The command that this request sent, if it came so far. */
  static Optional<Command> commandOf(HttpServletRequest request) {
    return Optional.ofNullable((Command) request.getAttribute(COMMAND));
  }
}
