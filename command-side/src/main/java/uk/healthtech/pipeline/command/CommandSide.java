package uk.healthtech.pipeline.command;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
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
import uk.healthtech.pipeline.command.facts.RegionTrusts;
import uk.healthtech.pipeline.command.facts.StoreFacts;
import uk.healthtech.pipeline.command.innovation.InnovationStream;
import uk.healthtech.pipeline.command.organisation.OrganisationStream;
import uk.healthtech.pipeline.command.policy.PolicyStream;
import uk.healthtech.pipeline.command.stream.DecidedAggregate;
import uk.healthtech.pipeline.command.stream.StreamAdapter;
import uk.healthtech.pipeline.eventstore.Follower;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.account.AccountCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;

/** Wires the side that decides. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Profile("command")
public class CommandSide {
  /** A snapshot is taken when a stream has grown by this many events since the last one. */
  static final int EVENTS_PER_SNAPSHOT = 100;

  @Bean
  RegionTrusts regionTrusts(JdbcTemplate jdbc) {
    return new RegionTrusts(jdbc);
  }

  /** Axon's own for Spring knows only aggregates that are beans, which ours are not. */
  @Bean
  @Profile("!axonserver")
  Snapshotter snapshotter(EventStore store, TransactionManager transactions) {
    return AggregateSnapshotter.builder()
        .eventStore(store)
        .transactionManager(transactions)
        .aggregateFactories(
            new GenericAggregateFactory<>(InnovationStream.class),
            new GenericAggregateFactory<>(OrganisationStream.class),
            new GenericAggregateFactory<>(AccountStream.class),
            new GenericAggregateFactory<>(PolicyStream.class))
        .build();
  }

  @Bean
  ConfigurerModule streams(
      RegionTrusts trusts, HeldTexts texts, Clock clock, Environment environment) {
    // The connector writes snapshots with Axon's general serializer, which cannot read ours back.
    boolean snapshots = !environment.matchesProfiles("axonserver");
    return configurer -> {
      configurer.configureAggregate(aggregate(InnovationStream.class, snapshots));
      configurer.configureAggregate(aggregate(OrganisationStream.class, snapshots));
      configurer.configureAggregate(aggregate(AccountStream.class, snapshots));
      configurer.configureAggregate(aggregate(PolicyStream.class, snapshots));
      Follower.assign(configurer.eventProcessing(), RegionTrusts.PROCESSOR, trusts);
      configurer.onInitialize(
          configuration ->
              configuration.onStart(
                  Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                  () -> subscribe(configuration, trusts, texts, clock)));
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
      Configuration configuration, RegionTrusts trusts, HeldTexts texts, Clock clock) {
    CommandBus bus = configuration.commandBus();
    StoreFacts facts = new StoreFacts(configuration.eventStore(), trusts, clock);
    adapter(
            configuration,
            InnovationCommand.class,
            InnovationStream.class,
            InnovationStream::new,
            facts,
            texts)
        .subscribe(bus);
    adapter(
            configuration,
            OrganisationCommand.class,
            OrganisationStream.class,
            OrganisationStream::new,
            facts,
            texts)
        .subscribe(bus);
    adapter(
            configuration,
            AccountCommand.class,
            AccountStream.class,
            AccountStream::new,
            facts,
            texts)
        .subscribe(bus);
    adapter(configuration, PolicyCommand.class, PolicyStream.class, PolicyStream::new, facts, texts)
        .subscribe(bus);
  }

  private static <A extends DecidedAggregate<?, C, E>, C extends Command, E extends Event>
      StreamAdapter<A, C, E> adapter(
          Configuration configuration,
          Class<C> commands,
          Class<A> stream,
          Function<String, A> create,
          StoreFacts facts,
          HeldTexts texts) {
    return new StreamAdapter<>(commands, configuration.repository(stream), create, facts, texts);
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
