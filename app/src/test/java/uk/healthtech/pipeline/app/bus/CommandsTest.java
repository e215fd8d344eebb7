package uk.healthtech.pipeline.app.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.RemoteExceptionDescription;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.SubmitProposal;

class CommandsTest {
  private static final SubmitProposal SUBMIT =
      new SubmitProposal(new InnovationId(new UUID(1, 2)), null);
  private static final Envelope ENVELOPE =
      Envelope.first(Actor.SERVICE, Channel.API, new UUID(3, 4), null, 7L);
  private static final Outcome ACCEPTED = new Outcome.Accepted("stream", 8);

  private final CommandBus bus = SimpleCommandBus.builder().build();
  private final List<CommandMessage<?>> seen = new ArrayList<>();
  private final Commands commands = new Commands(bus);

  /** Handles the command with these failures, one after the other, and accepts it in the end. */
  private void failing(Exception... failures) {
    bus.subscribe(
        SubmitProposal.class.getName(),
        message -> {
          seen.add(message);
          if (seen.size() <= failures.length) {
            throw failures[seen.size() - 1];
          }
          return ACCEPTED;
        });
  }

  @Test
  void the_envelope_travels_as_metadata() {
    failing();

    assertThat(commands.send(SUBMIT, ENVELOPE)).isEqualTo(ACCEPTED);
    assertThat(Envelope.fromMetadata(seen.getFirst().getMetaData())).isEqualTo(ENVELOPE);
  }

  @Test
  void a_lost_race_is_run_again_unseen() {
    failing(
        new ConcurrencyException("second"),
        new CommandExecutionException("outer", new AggregateStreamCreationException("second")),
        new CommandExecutionException(
            "remote",
            new RemoteHandlingException(
                new RemoteExceptionDescription(
                    List.of("An event for aggregate [x] at sequence [3] was already inserted"),
                    false))));

    assertThat(commands.send(SUBMIT, ENVELOPE)).isEqualTo(ACCEPTED);
    assertThat(seen).hasSize(4);
  }

  @Test
  void after_five_races_lost_again_the_outcome_is_unknown() {
    ConcurrencyException lost = new ConcurrencyException("second");
    failing(lost, lost, lost, lost, lost, lost);

    assertThatThrownBy(() -> commands.send(SUBMIT, ENVELOPE)).isInstanceOf(OutcomeUnknown.class);
    assertThat(seen).hasSize(6);
  }

  @Test
  void any_other_failure_is_not_tried_again() {
    failing(new IllegalStateException("database gone"));

    assertThatThrownBy(() -> commands.send(SUBMIT, ENVELOPE)).isInstanceOf(OutcomeUnknown.class);
    assertThat(seen).hasSize(1);
  }

  @Test
  void nobody_to_decide_is_an_unknown_outcome_too() {
    assertThatThrownBy(() -> commands.send(SUBMIT, ENVELOPE)).isInstanceOf(OutcomeUnknown.class);
  }
}
