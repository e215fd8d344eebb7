package uk.healthtech.pipeline.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import uk.healthtech.pipeline.eventstore.EventStoreConfiguration;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.eventstore.KernelSerializer;
import uk.healthtech.pipeline.eventstore.NodeName;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.query.Query;
import uk.healthtech.pipeline.query.adoptions.AdoptionQueries;
import uk.healthtech.pipeline.query.board.BoardQueries;
import uk.healthtech.pipeline.query.history.HistoryQueries;
import uk.healthtech.pipeline.query.innovation.InnovationQueries;
import uk.healthtech.pipeline.query.insights.InsightQueries;
import uk.healthtech.pipeline.query.investments.InvestmentQueries;
import uk.healthtech.pipeline.query.organisations.OrganisationQueries;
import uk.healthtech.pipeline.query.pilots.PilotQueries;
import uk.healthtech.pipeline.query.places.NeighbourhoodQueries;
import uk.healthtech.pipeline.query.places.PlaceQueries;
import uk.healthtech.pipeline.query.policy.PolicyQueries;
import uk.healthtech.pipeline.query.projection.ReadModelStatuses;
import uk.healthtech.pipeline.query.proposals.ProposalQueries;
import uk.healthtech.pipeline.query.published.PublishedQueries;
import uk.healthtech.pipeline.query.themes.ThemeQueries;
import uk.healthtech.pipeline.query.waits.WaitQueries;

/** The query side as it runs in the product, over an event store and a database of its own. */
public final class ReadSide implements AutoCloseable {
  private final TestDatabase database;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();

  public ReadSide() {
    this(TestDatabase.fresh());
  }

  /** Over a database that another one has written to. */
  private ReadSide(TestDatabase database) {
    this.database = database;
    context.getEnvironment().setActiveProfiles("query");
    context.registerBean(
        DataSource.class,
        database::dataSource,
        // The database outlives a restart.
        definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(""));
    context.register(Wiring.class);
    context.refresh();
    bean(org.axonframework.config.Configuration.class).start();
  }

  /** Stops and starts again over the same database, as a new version of the product does. */
  public ReadSide restarted() {
    stop();
    ReadSide next = new ReadSide(database);
    next.sequences.putAll(sequences);
    return next;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcTemplate jdbc() {
    return database.jdbc();
  }

  /** Appends each event to its stream, in one go. */
  public void append(List<? extends Event> events) {
    append(Samples.envelope(), events);
  }

  /** Appends what this person brought about. */
  public void append(Actor actor, Event... events) {
    append(Samples.envelope(actor), List.of(events));
  }

  private void append(Envelope envelope, List<? extends Event> events) {
    List<DomainEventMessage<?>> messages = new ArrayList<>();
    for (Event event : events) {
      long sequence =
          sequences.computeIfAbsent(event.stream(), _ -> new AtomicLong()).getAndIncrement();
      messages.add(
          new GenericDomainEventMessage<>(
              "stream", event.stream(), sequence, event, MetaData.from(envelope.toMetadata())));
    }
    bean(EventStore.class).publish(messages);
  }

  public void append(Event... events) {
    append(List.of(events));
  }

  /** The sequence of the last event appended to this stream. */
  public long last(String stream) {
    AtomicLong next = sequences.get(stream);
    return next == null ? -1 : next.get() - 1;
  }

  /** Waits until every read model has taken, or put aside, every event. */
  public void settle() {
    Eventually.holds(
        "every read model is up to date",
        () ->
            bean(ReadModelStatuses.class).all().stream()
                .allMatch(status -> status.segments() == 2 && status.behind() == 0));
  }

  /** Holds texts, so that they can be read beside events. */
  public void hold(String... texts) {
    bean(HeldTexts.class).hold(List.of(texts).stream().map(Samples::text).toList());
  }

  public <A> A ask(Query query, Class<A> answer) {
    return bean(org.axonframework.config.Configuration.class)
        .queryGateway()
        .query(query, ResponseTypes.instanceOf(answer))
        .join();
  }

  /** From now on it is this day in England. */
  public void today(LocalDate day) {
    now(day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/London")).toInstant());
  }

  /** From now on it is this moment, and time goes on from it. */
  public void now(Instant moment) {
    SteeredClock clock = (SteeredClock) bean(Clock.class);
    clock.ahead = Duration.between(Instant.now(), moment);
  }

  @Override
  public void close() {
    stop();
    database.close();
  }

  private void stop() {
    bean(org.axonframework.config.Configuration.class).shutdown();
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @Import({EventStoreConfiguration.class, QuerySide.class})
  static class Wiring {
    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
      return new JdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
      return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    NodeName nodeName() {
      return new NodeName("test");
    }

    /** As Axon's own starter has it: what is neither an event nor a message. */
    @Bean
    @Primary
    Serializer serializer() {
      return new KernelSerializer();
    }

    @Bean
    Clock clock() {
      return new SteeredClock();
    }

    @Bean(destroyMethod = "")
    org.axonframework.config.Configuration axon(
        List<ConfigurerModule> modules,
        EventStorageEngine engine,
        TransactionManager transactions,
        ConnectionProvider connections,
        TokenStore tokens,
        Serializer serializer,
        BoardQueries board,
        InnovationQueries innovation,
        PilotQueries pilots,
        AdoptionQueries adoptions,
        HistoryQueries history,
        OrganisationQueries organisations,
        PolicyQueries policy,
        ProposalQueries proposals,
        PublishedQueries published,
        WaitQueries waits,
        InsightQueries insights,
        ThemeQueries themes,
        InvestmentQueries investments,
        PlaceQueries places,
        NeighbourhoodQueries neighbourhoods) {
      Configurer configurer =
          DefaultConfigurer.defaultConfiguration(false)
              .configureTransactionManager(_ -> transactions)
              .configureSerializer(_ -> serializer)
              .configureEventSerializer(_ -> new KernelSerializer())
              .configureMessageSerializer(_ -> new KernelSerializer())
              .configureEventStore(_ -> EmbeddedEventStore.builder().storageEngine(engine).build());
      configurer.eventProcessing().registerTokenStore(_ -> tokens);
      List.of(
              board,
              innovation,
              pilots,
              adoptions,
              history,
              organisations,
              policy,
              proposals,
              published,
              waits,
              insights,
              themes,
              investments,
              places,
              neighbourhoods)
          .forEach(handler -> configurer.registerQueryHandler(_ -> handler));
      modules.forEach(module -> module.configureModule(configurer));
      return configurer.buildConfiguration();
    }

    @Bean(destroyMethod = "")
    EventStore eventStore(org.axonframework.config.Configuration axon) {
      return axon.eventStore();
    }
  }

  /** The machine's, until it is set. */
  private static final class SteeredClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(Clock.system(zone), ahead);
    }
  }
}
