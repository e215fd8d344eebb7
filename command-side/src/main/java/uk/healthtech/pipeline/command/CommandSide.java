package uk.healthtech.pipeline.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.command.account.AccountStream;
import uk.healthtech.pipeline.command.due.DueApprovals;
import uk.healthtech.pipeline.command.due.Expiries;
import uk.healthtech.pipeline.command.facts.KnownOrganisations;
import uk.healthtech.pipeline.command.facts.StoreFacts;
import uk.healthtech.pipeline.command.innovation.InnovationStream;
import uk.healthtech.pipeline.command.insight.InsightStream;
import uk.healthtech.pipeline.command.investment.InvestmentStream;
import uk.healthtech.pipeline.command.organisation.OrganisationStream;
import uk.healthtech.pipeline.command.place.NeighbourhoodStream;
import uk.healthtech.pipeline.command.place.PlaceStream;
import uk.healthtech.pipeline.command.policy.PolicyStream;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.StreamAdapter;
import uk.healthtech.pipeline.command.theme.ThemeStream;
import uk.healthtech.pipeline.eventstore.Follower;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.insight.InsightCommand;
import uk.healthtech.pipeline.kernel.investment.InvestmentCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.PlaceCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.theme.ThemeCommand;

/** Wires the side that decides. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Profile("command")
public class CommandSide {
  /** A snapshot is taken when a stream has grown by this many events since the last one. */
  static final int EVENTS_PER_SNAPSHOT = 100;

  /** Every kind of stream that there is. */
  private static final List<Kind<?, ?, ?>> KINDS =
      List.of(
          new Kind<>(InnovationCommand.class, InnovationStream.class, InnovationStream::new),
          new Kind<>(OrganisationCommand.class, OrganisationStream.class, OrganisationStream::new),
          new Kind<>(AccountCommand.class, AccountStream.class, AccountStream::new),
          new Kind<>(PolicyCommand.class, PolicyStream.class, PolicyStream::new),
          new Kind<>(InsightCommand.class, InsightStream.class, InsightStream::new),
          new Kind<>(ThemeCommand.class, ThemeStream.class, ThemeStream::new),
          new Kind<>(InvestmentCommand.class, InvestmentStream.class, InvestmentStream::new),
          new Kind<>(PlaceCommand.class, PlaceStream.class, PlaceStream::new),
          new Kind<>(
              NeighbourhoodCommand.class, NeighbourhoodStream.class, NeighbourhoodStream::new));

  /** A kind of stream: its commands and how Axon holds it. */
  private record Kind<A extends DecidedAggregate<?, C, E>, C extends Command, E extends Event>(
      Class<C> commands, Class<A> stream, Function<String, A> create) {
    AggregateFactory<A> factory() {
      return new GenericAggregateFactory<>(stream);
    }

    StreamAdapter<A, C, E> adapter(Configuration configuration, StoreFacts facts, HeldTexts texts) {
      return new StreamAdapter<>(commands, configuration.repository(stream), create, facts, texts);
    }
  }

  @Bean
  KnownOrganisations knownOrganisations(JdbcTemplate jdbc) {
    return new KnownOrganisations(jdbc);
  }

  /** Axon's own for Spring knows only aggregates that are beans, which ours are not. */
  @Bean
  @Profile("!axonserver")
  Snapshotter snapshotter(EventStore store, TransactionManager transactions) {
    return AggregateSnapshotter.builder()
        .eventStore(store)
        .transactionManager(transactions)
        .aggregateFactories(KINDS.stream().<AggregateFactory<?>>map(Kind::factory).toList())
        .build();
  }

  @Bean
  ConfigurerModule streams(
      KnownOrganisations organisations, HeldTexts texts, Clock clock, Environment environment) {
    // The connector writes snapshots with Axon's general serializer, which cannot read ours back.
    boolean snapshots = !environment.matchesProfiles("axonserver");
    return configurer -> {
      KINDS.forEach(kind -> configurer.configureAggregate(aggregate(kind.stream(), snapshots)));
      Follower.assign(configurer.eventProcessing(), KnownOrganisations.PROCESSOR, organisations);
      configurer.onInitialize(
          configuration ->
              configuration.onStart(
                  Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                  () -> subscribe(configuration, organisations, texts, clock)));
    };
  }

  @Bean
  DueApprovals dueApprovals(JdbcTemplate jdbc) {
    return new DueApprovals(jdbc);
  }

  /** Follows what falls due and settles it, for as long as Axon runs. */
  @Bean
  ConfigurerModule expiries(
      DueApprovals due, DataSource dataSource, Clock clock, Environment environment) {
    Duration every =
        environment.getProperty("pipeline.due-every", Duration.class, Duration.ofMinutes(1));
    return configurer -> {
      Follower.assign(configurer.eventProcessing(), DueApprovals.PROCESSOR, due);
      configurer.onInitialize(
          configuration -> {
            Expiries expiries = new Expiries(due, dataSource, configuration::commandBus, clock);
            configuration.onStart(Phase.INSTRUCTION_COMPONENTS, () -> expiries.start(every));
            configuration.onShutdown(Phase.INSTRUCTION_COMPONENTS, expiries::close);
          });
    };
  }

  private static void subscribe(
      Configuration configuration, KnownOrganisations organisations, HeldTexts texts, Clock clock) {
    CommandBus bus = configuration.commandBus();
    StoreFacts facts = new StoreFacts(configuration.eventStore(), organisations, clock);
    KINDS.forEach(kind -> kind.adapter(configuration, facts, texts).subscribe(bus));
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> stream, boolean snapshots) {
    return AggregateConfigurer.defaultConfiguration(stream)
        .configureSnapshotTrigger(
            configuration ->
                snapshots
                    ? new EventCountSnapshotTriggerDefinition(
                        configuration.snapshotter(), EVENTS_PER_SNAPSHOT)
                    : NoSnapshotTriggerDefinition.INSTANCE);
  }
}
