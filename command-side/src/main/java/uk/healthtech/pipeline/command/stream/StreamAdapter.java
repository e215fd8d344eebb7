package uk.healthtech.pipeline.command.stream;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.Outcome;

/**
 * The way from Axon's command bus to one kind of stream.
 *
 * @param <A> how Axon holds the stream
 * @param <C> its commands
 * @param <E> its events
 */
public final class StreamAdapter<
    A extends DecidedAggregate<?, C, E>, C extends Command, E extends Event> {
  private final Class<C> commands;
  private final Repository<A> repository;
  private final Function<String, A> create;
  private final Facts facts;
  private final HeldTexts texts;

  public StreamAdapter(
      Class<C> commands,
      Repository<A> repository,
      Function<String, A> create,
      Facts facts,
      HeldTexts texts) {
    this.commands = commands;
    this.repository = repository;
    this.create = create;
    this.facts = facts;
    this.texts = texts;
  }

  /** Where facts from other streams come from. */
  public interface Facts {
    /** What the rules may know when they decide this command. */
    Context gather(Command command, Envelope envelope);
  }

  /** Axon routes by concrete class, so every record of the sealed command gets its subscription. */
  public void subscribe(CommandBus bus) {
    kinds().forEach(kind -> bus.subscribe(kind.getName(), this::handle));
  }

  /** Every record of the sealed command, whichever family it is of. */
  public List<Class<?>> kinds() {
    return kinds(commands).toList();
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(StreamAdapter::kinds)
        : Stream.of(kind);
  }

  /** Loads the stream, lets it decide, and holds the texts that its events refer to. */
  public Outcome handle(CommandMessage<?> message) throws Exception {
    C command = commands.cast(message.getPayload());
    Envelope envelope = Envelope.fromMetadata(message.getMetaData());
    Context context = facts.gather(command, envelope);
    Aggregate<A> stream =
        repository.loadOrCreate(command.stream(), () -> create.apply(command.stream()));
    return stream.invoke(root -> root.handle(command, envelope, context, texts::hold));
  }
}
