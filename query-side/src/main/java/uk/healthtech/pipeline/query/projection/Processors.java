package uk.healthtech.pipeline.query.projection;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.eventstore.Doorbell;

/**
 * One event processor for each read model: pooled and streaming, in two segments, each stream's
 * events in order, its tokens in the transaction of its rows, and a queue for dead letters.
 */
public final class Processors implements ConfigurerModule {
  private static final int SEGMENTS = 2;
  private static final int BATCH = 100;

  private final ReadModels models;
  private final Locks locks;
  private final TransactionManager transactions;
  private final ConnectionProvider connections;
  private final DeadLetterSchema deadLetters;
  private final Shapes shapes;

  public Processors(
      ReadModels models,
      JdbcTemplate jdbc,
      TransactionManager transactions,
      ConnectionProvider connections,
      DeadLetterSchema deadLetters,
      Shapes shapes) {
    this.models = models;
    this.locks = new Locks(jdbc);
    this.transactions = transactions;
    this.connections = connections;
    this.deadLetters = deadLetters;
    this.shapes = shapes;
  }

  @Override
  public void configureModule(Configurer configurer) {
    // Before any processor starts.
    configurer.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, shapes::replayWhatChanged);
    models.all().forEach(model -> register(configurer.eventProcessing(), model));
  }

  private void register(EventProcessingConfigurer processing, ReadModel<?, ?> model) {
    String name = model.processor();
    processing
        .registerEventHandler(_ -> model)
        .assignHandlerInstancesMatching(name, handler -> handler == model)
        .registerPooledStreamingEventProcessor(
            name,
            Doorbell::of,
            // No token to begin with, so that the very first event is taken too.
            (_, builder) ->
                builder
                    .initialSegmentCount(SEGMENTS)
                    .batchSize(BATCH)
                    .initialToken(_ -> null)
                    .tokenClaimInterval(1_000))
        .registerTransactionManager(name, _ -> transactions)
        .registerHandlerInterceptor(
            name, _ -> (unitOfWork, chain) -> locked(model, unitOfWork, chain))
        .registerDeadLetterQueue(name, configuration -> queue(name, configuration))
        .registerDeadLetterPolicy(name, _ -> new DeadLetterPolicy())
        .registerDeadLetteringEventHandlerInvokerConfiguration(
            name, (_, builder) -> builder.enableSequenceIdentifierCache());
  }

  /** Before the first event of a batch, and before it may join its stream's dead letters. */
  private @Nullable Object locked(
      ReadModel<?, ?> model,
      UnitOfWork<? extends EventMessage<?>> unitOfWork,
      InterceptorChain chain)
      throws Exception {
    unitOfWork
        .root()
        .getOrComputeResource(
            model.processor() + ".lock",
            _ -> {
              locks.share(model.name());
              return true;
            });
    return chain.proceed();
  }

  private SequencedDeadLetterQueue<EventMessage<?>> queue(
      String name, Configuration configuration) {
    return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup(name)
        .schema(deadLetters)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .genericSerializer(configuration.serializer())
        .eventSerializer(configuration.eventSerializer())
        .build();
  }
}
