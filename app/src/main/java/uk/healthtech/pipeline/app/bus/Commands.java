package uk.healthtech.pipeline.app.bus;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Outcome;

/** Sends commands to the side that decides and waits for what became of them. */
@Component
public final class Commands {
  private static final int RETRIES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CommandBus bus;

  public Commands(CommandBus bus) {
    this.bus = bus;
  }

  /**
   * What became of the command. One that lost a race for its stream is decided again on what the
   * winner left, so that the caller sees a refusal or an acceptance and never the race.
   *
   * @throws OutcomeUnknown when it cannot be told whether it happened
   */
  public Outcome send(Command command, Envelope envelope) {
    for (int retry = 0; ; retry++) {
      CommandResultMessage<? extends Outcome> result = dispatch(command, envelope);
      if (!result.isExceptional()) {
        return result.getPayload();
      }
      Throwable failure = result.exceptionResult();
      if (retry == RETRIES || !LostRace.in(failure)) {
        throw new OutcomeUnknown(failure);
      }
    }
  }

  private CommandResultMessage<? extends Outcome> dispatch(Command command, Envelope envelope) {
    var callback = new FutureCallback<Command, Outcome>();
    try {
      bus.dispatch(
          new GenericCommandMessage<>(command, MetaData.from(envelope.toMetadata())), callback);
      return callback.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknown(e);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      throw new OutcomeUnknown(e);
    }
  }
}
