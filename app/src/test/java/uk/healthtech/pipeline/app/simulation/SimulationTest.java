package uk.healthtech.pipeline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.healthtech.pipeline.app.PipelineApplication;
import uk.healthtech.pipeline.app.bus.Commands;
import uk.healthtech.pipeline.eventstore.TestDatabase;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.Outcome;
import uk.healthtech.pipeline.kernel.account.AccountCommand.GrantRole;
import uk.healthtech.pipeline.kernel.account.AccountCommand.OpenAccount;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.GrantId;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.InnovationCommand;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalChanges;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.ReviseProposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.organisation.OdsCode;
import uk.healthtech.pipeline.kernel.organisation.Organisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationCommand.RegisterOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.organisation.OrganisationIds;
import uk.healthtech.pipeline.kernel.organisation.OrganisationKind;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.policy.PolicyCommand;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.ApproversAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.BankHolidaysPublished;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.CriteriaAgreed;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent.DeadlinesAgreed;
import uk.healthtech.pipeline.query.projection.ReadModelDigest;
import uk.healthtech.pipeline.query.projection.ReadModelStatuses;
import uk.healthtech.pipeline.query.projection.Rebuilds;

/**
 * Random histories through the command bus, the event store and the read models. The seed is in the
 * test's name; one seed again with -Dpipeline.seed=….
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {
  private static final int INNOVATIONS = 20;
  private static final int COMMANDS = 4_000;
  private static final int KEYED = 30;
  private static final int ASKED_AGAIN = 5;
  private static final int POLICY_CHANGES = 2;
  private static final AccountId LEADER = new AccountId(new UUID(8, 8));

  private final TestDatabase database = TestDatabase.fresh();
  private ConfigurableApplicationContext product;
  private Commands commands;
  private EventStore store;

  /** What was accepted under a key. */
  private record Answered(Wishes.Wish wish, Envelope envelope, Outcome outcome) {}

  static LongStream seeds() {
    Long one = Long.getLong("pipeline.seed");
    if (one != null) {
      return LongStream.of(one);
    }
    long first = System.nanoTime();
    return LongStream.range(first, first + (Boolean.getBoolean("pipeline.long") ? 30 : 1));
  }

  @BeforeAll
  void start() {
    product =
        SpringApplication.run(
            PipelineApplication.class,
            "--pipeline.database.url=" + database.url(),
            "--server.port=0",
            "--spring.profiles.active=command,query,web");
    commands = product.getBean(Commands.class);
    store = product.getBean(EventStore.class);
    happen(new OpenAccount(LEADER));
    happen(
        new GrantRole(
            LEADER,
            new GrantId(new UUID(8, 9)),
            Role.LEADERSHIP,
            OrganisationIds.ofOds(new OdsCode("QWO"))));
    Wishes.INNOVATORS.forEach(
        id ->
            happen(
                new RegisterOrganisation(
                    id,
                    new Organisation(
                        "Made up " + id,
                        OrganisationKind.COMPANY,
                        null,
                        null,
                        null,
                        List.of(),
                        "the simulation",
                        LocalDate.EPOCH))));
    happen(
        new AddNeighbourhood(
            Contents.NEIGHBOURHOOD,
            new Neighbourhood("Made up", "Leeds", List.of(), "the simulation"),
            LocalDate.EPOCH),
        new Actor(LEADER, Role.PROGRAMME_OFFICE, OrganisationIds.ofOds(new OdsCode("QWO"))));
  }

  private void happen(Command command) {
    happen(command, Actor.SERVICE);
  }

  private void happen(Command command, Actor by) {
    assertThat(
            commands.send(
                command, Envelope.first(by, Channel.POLICY, UUID.randomUUID(), null, null)))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @AfterAll
  void stop() {
    product.close();
    database.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_that_must_not_happen_happens(long seed) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    Wishes wishes = new Wishes(seed, LEADER, today);
    List<InnovationId> innovations =
        Stream.generate(() -> new InnovationId(wishes.uuid())).limit(INNOVATIONS).toList();
    Map<InnovationId, Seen> onlookers = new HashMap<>();
    innovations.forEach(id -> onlookers.put(id, new Seen()));
    List<Answered> answered = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      if (!answered.isEmpty() && wishes.chance(ASKED_AGAIN)) {
        Answered again = wishes.any(answered);
        assertThat(commands.send(again.wish().command(), again.envelope()))
            .as("the recorded answer, the same again")
            .isEqualTo(again.outcome());
        continue;
      }
      InnovationId innovation = wishes.any(innovations);
      if (wishes.chance(POLICY_CHANGES)) {
        PolicyCommand change = wishes.policy();
        commands.send(
            change,
            Envelope.first(wishes.whoAgrees(change), Channel.API, wishes.uuid(), null, null));
      }
      Seen seen = Objects.requireNonNull(onlookers.get(innovation));
      follow(innovation, seen);
      Wishes.Wish wish = wishes.next(innovation, seen);
      IdempotencyKey key =
          wishes.chance(KEYED) ? new IdempotencyKey("key-" + i, "hash-" + i) : null;
      Envelope envelope = Envelope.first(wish.actor(), Channel.API, wishes.uuid(), key, null);
      Outcome outcome = commands.send(wish.command(), envelope);
      boolean happened = outcome instanceof Outcome.Accepted;
      // The service itself may have done something in between.
      assertThat(
              follow(innovation, seen).stream()
                  .map(message -> Envelope.fromMetadata(message.getMetaData()).commandId())
                  .filter(envelope.commandId()::equals))
          .as("%s: %s", wish, outcome)
          .hasSizeBetween(happened ? 1 : 0, happened ? 2 : 0);
      if (key != null && happened) {
        answered.add(new Answered(wish, envelope, outcome));
      }
    }
    assertThat(innovations).allSatisfy(this::wasDoneByThoseWhoMay);
    assertThat(onlookers.values().stream().map(Wishes::phase).distinct())
        .as("histories differ, and some go far")
        .hasSizeGreaterThan(2)
        .containsAnyOf(Phase.DEPLOYMENT, Phase.AT_SCALE);
    assertThat(
            store
                .readEvents(PolicyEvent.STREAM, 0)
                .asStream()
                .<Object>map(message -> message.getPayload()))
        .as("the policy changes in every way")
        .hasAtLeastOneElementOfType(CriteriaAgreed.class)
        .hasAtLeastOneElementOfType(ApproversAgreed.class)
        .hasAtLeastOneElementOfType(DeadlinesAgreed.class)
        .hasAtLeastOneElementOfType(BankHolidaysPublished.class);
    assertReadModelsEqualARebuild();
  }

  @Test
  void a_long_stream_is_kept_as_a_snapshot_and_goes_on_from_it() {
    InnovationId innovation = new InnovationId(UUID.randomUUID());
    Actor owner = new Actor(LEADER, Role.INNOVATOR, OrganisationIds.ofOds(new OdsCode("QWO")));
    accept(new StartProposal(innovation, Proposal.named("0"), null), owner);
    for (int i = 1; i <= 150; i++) {
      ProposalChanges changes = ProposalChanges.builder().name("" + i).build();
      accept(new ReviseProposal(innovation, changes, null), owner);
    }
    assertThat(
            product
                .getBean(JdbcTemplate.class)
                .queryForList(
                    "SELECT sequence_number FROM snapshot_event_entry"
                        + " WHERE aggregate_identifier = ?",
                    Long.class,
                    innovation.toString()))
        .isNotEmpty()
        .allMatch(sequence -> sequence >= 99);
    assertThat(events(innovation)).hasSize(151);
  }

  private void accept(InnovationCommand command, Actor actor) {
    Envelope envelope = Envelope.first(actor, Channel.API, UUID.randomUUID(), null, null);
    assertThat(commands.send(command, envelope)).isInstanceOf(Outcome.Accepted.class);
  }

  /** Folds the stream again, which fails out of stage, and looks at who did each step. */
  private void wasDoneByThoseWhoMay(InnovationId innovation) {
    Seen seen = new Seen();
    store
        .readEvents(innovation.toString(), 0)
        .forEachRemaining(
            message -> {
              InnovationEvent event = (InnovationEvent) message.getPayload();
              Actor actor = Envelope.fromMetadata(message.getMetaData()).actor();
              Set<OrganisationId> only = seen.onlyFor(event);
              if (!only.isEmpty()) {
                assertThat(only).as("%s", event).contains(actor.organisation());
              }
              seen.follow(event);
              assertThat(event.occurredOn())
                  .isBeforeOrEqualTo(
                      LocalDate.ofInstant(message.getTimestamp(), ZoneId.of("Europe/London")));
            });
  }

  private void assertReadModelsEqualARebuild() {
    ReadModelDigest digest = product.getBean(ReadModelDigest.class);
    Rebuilds rebuilds = product.getBean(Rebuilds.class);
    awaitQuiet();
    var live = digest.rows();
    assertThat(rebuilds.startAll()).hasSizeGreaterThan(4);
    awaitQuiet();
    assertThat(digest.rows()).isEqualTo(live);
    assertThat(live.values().stream().mapToInt(List::size).sum()).isGreaterThan(INNOVATIONS);
  }

  private void awaitQuiet() {
    ReadModelStatuses statuses = product.getBean(ReadModelStatuses.class);
    long start = System.nanoTime();
    while (statuses.all().stream()
        .anyMatch(
            model ->
                model.behind() > 0
                    || (model.rebuild() != null
                        && model.rebuild().state() == Rebuilds.State.RUNNING))) {
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MINUTES.toNanos(2));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    assertThat(statuses.all()).allSatisfy(model -> assertThat(model.deadLetters()).isZero());
  }

  /** What has happened since the onlooker last looked, who follows it. */
  private List<? extends DomainEventMessage<?>> follow(InnovationId innovation, Seen seen) {
    List<? extends DomainEventMessage<?>> since =
        store.readEvents(innovation.toString(), seen.events()).asStream().toList();
    since.forEach(message -> seen.follow((InnovationEvent) message.getPayload()));
    return since;
  }

  private List<InnovationEvent> events(InnovationId innovation) {
    return store
        .readEvents(innovation.toString(), 0)
        .asStream()
        .map(message -> (InnovationEvent) message.getPayload())
        .toList();
  }
}
