package uk.healthtech.pipeline.query;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.healthtech.pipeline.eventstore.HeldTexts;
import uk.healthtech.pipeline.query.adoptions.AdoptionQueries;
import uk.healthtech.pipeline.query.adoptions.AdoptionsReadModel;
import uk.healthtech.pipeline.query.board.BoardQueries;
import uk.healthtech.pipeline.query.board.BoardReadModel;
import uk.healthtech.pipeline.query.board.InnovationNames;
import uk.healthtech.pipeline.query.history.HistoryQueries;
import uk.healthtech.pipeline.query.history.HistoryReadModel;
import uk.healthtech.pipeline.query.innovation.InnovationQueries;
import uk.healthtech.pipeline.query.innovation.InnovationReadModel;
import uk.healthtech.pipeline.query.innovation.Outlooks;
import uk.healthtech.pipeline.query.insights.InsightQueries;
import uk.healthtech.pipeline.query.insights.InsightsReadModel;
import uk.healthtech.pipeline.query.investments.InvestmentQueries;
import uk.healthtech.pipeline.query.investments.InvestmentsReadModel;
import uk.healthtech.pipeline.query.organisations.OrganisationQueries;
import uk.healthtech.pipeline.query.organisations.OrganisationRegister;
import uk.healthtech.pipeline.query.organisations.OrganisationsReadModel;
import uk.healthtech.pipeline.query.pilots.PilotQueries;
import uk.healthtech.pipeline.query.pilots.PilotsReadModel;
import uk.healthtech.pipeline.query.places.NeighbourhoodQueries;
import uk.healthtech.pipeline.query.places.NeighbourhoodsReadModel;
import uk.healthtech.pipeline.query.places.PlaceQueries;
import uk.healthtech.pipeline.query.places.PlacesReadModel;
import uk.healthtech.pipeline.query.policy.PolicyQueries;
import uk.healthtech.pipeline.query.policy.PolicyReadModel;
import uk.healthtech.pipeline.query.policy.PolicyRegister;
import uk.healthtech.pipeline.query.projection.DeadLetters;
import uk.healthtech.pipeline.query.projection.Freshness;
import uk.healthtech.pipeline.query.projection.Processors;
import uk.healthtech.pipeline.query.projection.Projection;
import uk.healthtech.pipeline.query.projection.ReadModelDigest;
import uk.healthtech.pipeline.query.projection.ReadModelStatuses;
import uk.healthtech.pipeline.query.projection.ReadModels;
import uk.healthtech.pipeline.query.projection.Rebuilds;
import uk.healthtech.pipeline.query.projection.Shapes;
import uk.healthtech.pipeline.query.proposals.ProposalQueries;
import uk.healthtech.pipeline.query.proposals.ProposalsReadModel;
import uk.healthtech.pipeline.query.published.PublishedQueries;
import uk.healthtech.pipeline.query.published.PublishedReadModel;
import uk.healthtech.pipeline.query.themes.ThemeQueries;
import uk.healthtech.pipeline.query.themes.ThemesReadModel;
import uk.healthtech.pipeline.query.waits.WaitQueries;

/** Wires the read models: who follows the events, who answers, and what operators may do. */
@Configuration(proxyBeanMethods = false)
@Profile("query")
public class QuerySide {
  /** Every read model there is. */
  public static final List<Projection<?, ?>> PROJECTIONS =
      List.of(
          BoardReadModel.projection(),
          InnovationReadModel.projection(),
          PilotsReadModel.projection(),
          AdoptionsReadModel.projection(),
          HistoryReadModel.projection(),
          OrganisationsReadModel.projection(),
          PolicyReadModel.projection(),
          ProposalsReadModel.projection(),
          PublishedReadModel.projection(),
          InsightsReadModel.projection(),
          ThemesReadModel.projection(),
          InvestmentsReadModel.projection(),
          PlacesReadModel.projection(),
          NeighbourhoodsReadModel.projection());

  @Bean
  ReadModels readModels(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    return new ReadModels(PROJECTIONS, jdbc, transactions);
  }

  @Bean
  Processors readModelProcessors(
      ReadModels models,
      JdbcTemplate jdbc,
      TransactionManager transactions,
      ConnectionProvider connections,
      DeadLetterSchema deadLetters,
      Shapes shapes) {
    return new Processors(models, jdbc, transactions, connections, deadLetters, shapes);
  }

  @Bean
  Shapes shapes(ReadModels models, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    return new Shapes(models, jdbc, transactions);
  }

  @Bean
  Rebuilds rebuilds(
      ReadModels models,
      EventStore store,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    return new Rebuilds(models, store, dataSource, transactions);
  }

  @Bean
  DeadLetters deadLetters(
      ReadModels models,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      ObjectProvider<org.axonframework.config.Configuration> axon) {
    return new DeadLetters(models, jdbc, transactions, processing(axon));
  }

  @Bean
  ReadModelStatuses readModelStatuses(
      ReadModels models,
      EventStore store,
      DeadLetters deadLetters,
      Rebuilds rebuilds,
      ObjectProvider<org.axonframework.config.Configuration> axon) {
    return new ReadModelStatuses(models, store, deadLetters, rebuilds, processing(axon));
  }

  @Bean
  ReadModelDigest readModelDigest(ReadModels models, JdbcTemplate jdbc) {
    return new ReadModelDigest(models, jdbc);
  }

  @Bean
  Freshness freshness(JdbcTemplate jdbc) {
    return new Freshness(jdbc);
  }

  @Bean
  OrganisationRegister organisationRegister(JdbcTemplate jdbc) {
    return new OrganisationRegister(JdbcClient.create(jdbc));
  }

  @Bean
  InnovationNames innovationNames(JdbcTemplate jdbc) {
    return new InnovationNames(JdbcClient.create(jdbc));
  }

  @Bean
  BoardQueries boardQueries(JdbcTemplate jdbc, Freshness freshness) {
    return new BoardQueries(JdbcClient.create(jdbc), freshness);
  }

  @Bean
  Outlooks outlooks(PolicyRegister policies, OrganisationRegister organisations, Clock clock) {
    return new Outlooks(policies, organisations, clock);
  }

  @Bean
  InnovationQueries innovationQueries(
      JdbcTemplate jdbc, Freshness freshness, Outlooks outlooks, HeldTexts texts) {
    return new InnovationQueries(JdbcClient.create(jdbc), freshness, outlooks, texts);
  }

  @Bean
  WaitQueries waitQueries(JdbcTemplate jdbc, Freshness freshness, Outlooks outlooks) {
    return new WaitQueries(JdbcClient.create(jdbc), freshness, outlooks);
  }

  @Bean
  PilotQueries pilotQueries(
      JdbcTemplate jdbc, Freshness freshness, InnovationNames names, HeldTexts texts) {
    return new PilotQueries(JdbcClient.create(jdbc), freshness, names, texts);
  }

  @Bean
  AdoptionQueries adoptionQueries(JdbcTemplate jdbc, Freshness freshness, InnovationNames names) {
    return new AdoptionQueries(JdbcClient.create(jdbc), freshness, names);
  }

  @Bean
  HistoryQueries historyQueries(
      JdbcTemplate jdbc, Freshness freshness, OrganisationRegister register, HeldTexts texts) {
    return new HistoryQueries(JdbcClient.create(jdbc), freshness, register, texts);
  }

  @Bean
  OrganisationQueries organisationQueries(
      JdbcTemplate jdbc, Freshness freshness, OrganisationRegister register) {
    return new OrganisationQueries(JdbcClient.create(jdbc), freshness, register);
  }

  @Bean
  PolicyRegister policyRegister(JdbcTemplate jdbc) {
    return new PolicyRegister(JdbcClient.create(jdbc));
  }

  @Bean
  PolicyQueries policyQueries(Freshness freshness, PolicyRegister policy, HeldTexts texts) {
    return new PolicyQueries(freshness, policy, texts);
  }

  @Bean
  ProposalQueries proposalQueries(JdbcTemplate jdbc, Freshness freshness) {
    return new ProposalQueries(JdbcClient.create(jdbc), freshness);
  }

  @Bean
  PublishedQueries publishedQueries(JdbcTemplate jdbc) {
    return new PublishedQueries(JdbcClient.create(jdbc));
  }

  @Bean
  InsightQueries insightQueries(JdbcTemplate jdbc, Freshness freshness, HeldTexts texts) {
    return new InsightQueries(JdbcClient.create(jdbc), freshness, texts);
  }

  @Bean
  ThemeQueries themeQueries(JdbcTemplate jdbc, Freshness freshness, HeldTexts texts) {
    return new ThemeQueries(JdbcClient.create(jdbc), freshness, texts);
  }

  @Bean
  InvestmentQueries investmentQueries(JdbcTemplate jdbc, Freshness freshness, HeldTexts texts) {
    return new InvestmentQueries(JdbcClient.create(jdbc), freshness, texts);
  }

  @Bean
  PlaceQueries placeQueries(JdbcTemplate jdbc, Freshness freshness, HeldTexts texts) {
    return new PlaceQueries(JdbcClient.create(jdbc), freshness, texts);
  }

  @Bean
  NeighbourhoodQueries neighbourhoodQueries(
      JdbcTemplate jdbc, Freshness freshness, HeldTexts texts) {
    return new NeighbourhoodQueries(JdbcClient.create(jdbc), freshness, texts);
  }

  /** Asked for late, since Axon's configuration is built from these very beans. */
  private static Supplier<EventProcessingConfiguration> processing(
      ObjectProvider<org.axonframework.config.Configuration> axon) {
    return () -> axon.getObject().eventProcessingConfiguration();
  }
}
