package uk.healthtech.pipeline.eventstore;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the event store over one PostgreSQL; with the profile axonserver, Axon Server keeps events.
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {
  /** PostgreSQL's unique violation. Axon's default knows other databases only. */
  private static final String SEQUENCE_TAKEN = "23505";

  /** Without this bean Axon would settle for no transactions at all, and projections stay empty. */
  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  /** Lets a unit of work use one connection throughout. */
  @Bean
  ConnectionProvider axonConnectionProvider(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer() {
    return new KernelSerializer();
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer() {
    return new KernelSerializer();
  }

  /** The envelope says what caused what; Axon adds nothing of its own to an event's metadata. */
  @Bean
  CorrelationDataProvider nothingBesideTheEnvelope() {
    return message -> Map.of();
  }

  @Bean
  EventUpcaster upcasts() {
    return Upcasts.chain(Upcasts.ALL);
  }

  @Bean
  @Profile("!axonserver")
  EventStorageEngine eventStorageEngine(
      TransactionManager transactions,
      ConnectionProvider connections,
      EventUpcaster upcasts,
      Clock clock) {
    return engine(transactions, connections, upcasts, clock);
  }

  /** The engine itself, for tests without a Spring context too. */
  public static EventStorageEngine engine(
      TransactionManager transactions,
      ConnectionProvider connections,
      EventUpcaster upcasts,
      Clock clock) {
    return new StampingEventStorageEngine(
        JdbcEventStorageEngine.builder()
            .eventSerializer(new KernelSerializer())
            .snapshotSerializer(new KernelSerializer())
            .upcasterChain(upcasts)
            .snapshotFilter(EventStoreConfiguration::ofThisRevision)
            .persistenceExceptionResolver(new SQLStateResolver(SEQUENCE_TAKEN))
            .connectionProvider(connections)
            .transactionManager(transactions),
        clock);
  }

  /** A snapshot that another release wrote is passed over: the events tell the state anew. */
  private static boolean ofThisRevision(DomainEventData<?> snapshot) {
    SerializedType type = snapshot.getPayload().getType();
    try {
      String revision = new AnnotationRevisionResolver().revisionOf(Class.forName(type.getName()));
      return Objects.equals(revision, type.getRevision());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Bean
  TokenSchema tokenSchema() {
    return TokenSchema.builder()
        .setTokenTable("token_entry")
        .setProcessorNameColumn("processor_name")
        .setTokenTypeColumn("token_type")
        .build();
  }

  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections,
      Serializer generalSerializer,
      TokenSchema schema,
      NodeName node) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(generalSerializer)
        .schema(schema)
        .nodeId(node.value())
        .build();
  }

  @Bean
  DeadLetterSchema deadLetterSchema() {
    return DeadLetterSchema.builder()
        .deadLetterTable("dead_letter_entry")
        .deadLetterIdentifierColumn("dead_letter_id")
        .processingGroupColumn("processing_group")
        .sequenceIdentifierColumn("sequence_identifier")
        .sequenceIndexColumn("sequence_index")
        .messageTypeColumn("message_type")
        .eventIdentifierColumn("event_identifier")
        .timestampColumn("time_stamp")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .metaDataColumn("meta_data")
        .aggregateTypeColumn("aggregate_type")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .tokenTypeColumn("token_type")
        .enqueuedAtColumn("enqueued_at")
        .lastTouchedColumn("last_touched")
        .processingStartedColumn("processing_started")
        .causeTypeColumn("cause_type")
        .causeMessageColumn("cause_message")
        .build();
  }

  @Bean
  HeldTexts heldTexts(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Environment environment) {
    return environment.matchesProfiles("axonserver")
        ? new HeldTexts(jdbc, transactions)
        : new HeldTexts(jdbc);
  }
}
