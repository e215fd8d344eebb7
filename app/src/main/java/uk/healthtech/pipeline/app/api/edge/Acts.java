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
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Outcome;

/** Has a command decided and tells the caller what became of it. */
@Component
public final class Acts {
  private static final String COMMAND = Acts.class.getName() + ".command";

  private final Commands commands;

  public Acts(Commands commands) {
    this.commands = commands;
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
      case Outcome.Refused refused -> throw NotDone.refused(refused.refusal());
    };
  }

  /** The command that this request sent, if it came so far. */
  static Optional<Command> commandOf(HttpServletRequest request) {
    return Optional.ofNullable((Command) request.getAttribute(COMMAND));
  }
}
