package uk.healthtech.pipeline.command;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import uk.healthtech.pipeline.command.due.DueApprovals;
import uk.healthtech.pipeline.command.facts.KnownOrganisations;
import uk.healthtech.pipeline.command.facts.StoreFacts;
import uk.healthtech.pipeline.eventstore.EventStoreConfiguration;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.eventstore.KernelSerializer;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.eventstore.Upcasts;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.Ids;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.Actor;

/** The whole command side as one process runs it, over a database that others may share. */
public final class RunningSide implements AutoCloseable {
  private static final Clock NOON =
      Clock.fixed(FakeFacts.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final Clock clock;
  private final AtomicInteger lostRaces = new AtomicInteger();
  private final KnownOrganisations organisations;
  private final Configuration axon;

  private RunningSide(TestDatabase database, Clock clock, boolean settling) {
    this.clock = clock;
    JdbcTemplate jdbc = database.jdbc();
    var transactions =
        new SpringTransactionManager(new DataSourceTransactionManager(database.dataSource()));
    var connections =
        new UnitOfWorkAwareConnectionProviderWrapper(
            new SpringDataSourceConnectionProvider(database.dataSource()));
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureTransactionManager(_ -> transactions)
            .configureSerializer(_ -> new KernelSerializer())
            .configureEmbeddedEventStore(
                _ ->
                    EventStoreConfiguration.engine(
                        transactions, connections, Upcasts.chain(Upcasts.ALL), clock));
    organisations = new KnownOrganisations(jdbc);
    new CommandSide()
        .streams(organisations, new HeldTexts(jdbc), clock, new StandardEnvironment())
        .configureModule(configurer);
    if (settling) {
      DueApprovals due = new DueApprovals(jdbc);
      configurer.eventProcessing().registerEventHandler(_ -> due);
      new CommandSide()
          .expiries(due, database.dataSource(), clock, new StandardEnvironment())
          .configureModule(configurer);
    }
    axon = configurer.start();
  }

  /** Starts it. */
  public static RunningSide on(TestDatabase database) {
    return new RunningSide(database, NOON, false);
  }

  /** Starts it by this clock; what falls due is left to the test. */
  public static RunningSide on(TestDatabase database, Clock clock) {
    return new RunningSide(database, clock, false);
  }

  /** Starts it by this clock, with all that it does unasked. */
  public static RunningSide settlingOn(TestDatabase database, Clock clock) {
    return new RunningSide(database, clock, true);
  }

  /** Appends to an innovation's stream what happened before the test begins. */
  public void append(Past... past) {
    for (Past.Step step : Past.steps(past)) {
      String stream = step.event().stream();
      EventMessage<Event> message = step.message();
      store()
          .publish(
              new GenericDomainEventMessage<>(
                  "innovation",
                  stream,
                  events(stream).size(),
                  message.getPayload(),
                  message.getMetaData()));
    }
  }

  /** Where commands are sent to. */
  public CommandBus bus() {
    return axon.commandBus();
  }

  /** Every command from now on waits between its decision and its append. */
  public void beforeAppending(Runnable wait) {
    axon.commandBus()
        .registerHandlerInterceptor(
            (unitOfWork, chain) -> {
              unitOfWork.onPrepareCommit(_ -> wait.run());
              return chain.proceed();
            });
  }

  /** What becomes of a command. One that loses a race is sent again, as the bus of the app does. */
  public Outcome send(Command command, Actor actor) {
    return send(
        command,
        Envelope.first(actor, Channel.API, Ids.derived("command", command.toString()), null, null));
  }

  /** The same with everything that may travel beside it. */
  public Outcome send(Command command, Envelope envelope) {
    while (true) {
      var callback = new FutureCallback<Command, Outcome>();
      CommandMessage<Command> message =
          new GenericCommandMessage<>(command, MetaData.from(envelope.toMetadata()));
      axon.commandBus().dispatch(message, callback);
      var result = callback.getResult();
      if (!result.isExceptional()) {
        return result.getPayload();
      }
      switch (result.exceptionResult()) {
        case ConcurrencyException _, AggregateStreamCreationException _ ->
            lostRaces.incrementAndGet();
        case Throwable failure -> throw new AssertionError(failure);
      }
    }
  }

  /** How many races its commands have lost. */
  public int lostRaces() {
    return lostRaces.get();
  }

  /** The events of a stream. */
  public List<Event> events(String stream) {
    return store().readEvents(stream, 0).asStream().map(m -> (Event) m.getPayload()).toList();
  }

  /** A stream as it is loaded now, as the JSON that a snapshot of it would hold. */
  public String loaded(Class<?> stream, String id) {
    return DefaultUnitOfWork.startAndGet(null)
        .executeWithResult(
            () ->
                axon.repository(stream)
                    .load(id)
                    .invoke(root -> new KernelSerializer().serialize(root, String.class).getData()))
        .getPayload();
  }

  /** What decisions are told from other streams. */
  public StoreFacts facts() {
    return new StoreFacts(store(), organisations, clock);
  }

  private EventStore store() {
    return axon.eventStore();
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
