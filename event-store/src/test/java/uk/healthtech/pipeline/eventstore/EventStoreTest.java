package uk.healthtech.pipeline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import uk.healthtech.pipeline.eventstore.Upcasts.Upcast;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.CourseEvent.InnovationPutOnHold;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalStarted;
import uk.healthtech.pipeline.kernel.innovation.ProposalEvent.ProposalSubmitted;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;

class EventStoreTest {
  private static final InnovationId INNOVATION = new InnovationId(new UUID(0, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final TestDatabase database = TestDatabase.fresh();
  private final Deque<Instant> instants = new ArrayDeque<>();
  private final EventStorageEngine engine = engine(List.of());

  private EventStorageEngine engine(List<Upcast> upcasts) {
    InstantSource next =
        () -> instants.isEmpty() ? Instant.parse("2026-03-01T10:00:00Z") : instants.pop();
    Clock clock = next.withZone(ZoneOffset.UTC);
    return EventStoreConfiguration.engine(
        new SpringTransactionManager(new DataSourceTransactionManager(database.dataSource())),
        new UnitOfWorkAwareConnectionProviderWrapper(
            new SpringDataSourceConnectionProvider(database.dataSource())),
        Upcasts.chain(upcasts),
        clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static DomainEventMessage<Event> message(Event event, long sequence) {
    return new GenericDomainEventMessage<>("innovation", event.stream(), sequence, event);
  }

  private static Event submitted() {
    return new ProposalSubmitted(INNOVATION, 20, DAY);
  }

  @Test
  void an_event_is_stored_under_our_own_name_and_read_back_the_same() {
    Event event = new InnovationPutOnHold(INNOVATION, new HeldText(new UUID(0, 2), "aa"), DAY);
    engine.appendEvents(message(event, 0));
    assertThat(
            database
                .jdbc()
                .queryForMap(
                    "SELECT payload_type, payload_revision, convert_from(payload, 'UTF8') AS json"
                        + " FROM domain_event_entry"))
        .containsAllEntriesOf(
            Map.of(
                "payload_type",
                "innovation.put-on-hold",
                "payload_revision",
                "1",
                "json",
                """
                {"innovation":"00000000-0000-0000-0000-000000000001",\
                "reason":{"id":"00000000-0000-0000-0000-000000000002","commitment":"aa"},\
                "occurredOn":"2026-03-01"}"""));
    assertThat(engine.readEvents(INNOVATION.toString()).next().getPayload()).isEqualTo(event);
  }

  @Test
  void recorded_time_never_runs_backwards_along_positions() {
    instants.addAll(
        List.of(
            Instant.parse("2026-03-01T10:00:05.123Z"),
            Instant.parse("2026-03-01T10:00:01Z"),
            Instant.parse("2026-03-01T10:00:06Z")));
    for (int i = 0; i < 3; i++) {
      engine.appendEvents(message(submitted(), i));
    }
    assertThat(
            engine
                .readEvents(INNOVATION.toString())
                .asStream()
                .map(e -> e.getTimestamp().toString()))
        .containsExactly(
            "2026-03-01T10:00:05.123Z", "2026-03-01T10:00:05.123Z", "2026-03-01T10:00:06Z");
  }

  @Test
  void two_appends_of_one_sequence_exactly_one_wins() {
    engine.appendEvents(message(submitted(), 0));
    engine.appendEvents(message(submitted(), 1));
    assertThatThrownBy(() -> engine.appendEvents(message(submitted(), 1)))
        .isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> engine.appendEvents(message(submitted(), 0)))
        .isInstanceOf(AggregateStreamCreationException.class);
  }

  @Test
  void many_writers_leave_positions_in_commit_order() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<Future<?>> done =
          IntStream.range(0, 200)
              .<Future<?>>mapToObj(
                  i ->
                      writers.submit(
                          () ->
                              engine.appendEvents(
                                  message(
                                      new ProposalSubmitted(
                                          new InnovationId(new UUID(1, i)), 20, DAY),
                                      0))))
              .toList();
      for (Future<?> one : done) {
        one.get();
      }
    }
    assertThat(engine.readEvents(null, false).map(TrackedEventMessage::getTimestamp))
        .hasSize(200)
        .isSorted();
  }

  @Test
  void events_cannot_be_changed_or_deleted() {
    engine.appendEvents(message(submitted(), 0));
    for (String sql :
        List.of(
            "UPDATE domain_event_entry SET payload = ''",
            "DELETE FROM domain_event_entry",
            "TRUNCATE domain_event_entry")) {
      assertThatThrownBy(() -> database.jdbc().execute(sql))
          .hasMessageContaining("never changed or deleted");
    }
  }

  @Test
  void an_old_revision_is_read_as_the_latest() {
    byte[] old =
        """
        {"innovation":"00000000-0000-0000-0000-000000000001",\
        "owner":"00000000-0000-0000-0000-000000000009","title":"As it was called",\
        "occurredOn":"2019-08-12"}"""
            .getBytes(StandardCharsets.UTF_8);
    database
        .jdbc()
        .update(
            "INSERT INTO domain_event_entry (aggregate_identifier, sequence_number, type,"
                + " event_identifier, payload_type, payload_revision, payload, meta_data,"
                + " time_stamp) VALUES (?, 0, 'innovation', 'e', 'innovation.proposal-started', '0',"
                + " ?, ?, '2019-08-12T09:00:00.000Z')",
            INNOVATION.toString(),
            old,
            "{}".getBytes(StandardCharsets.UTF_8));
    Upcast nested =
        new Upcast(
            "innovation.proposal-started",
            "0",
            "1",
            json -> {
              json.putObject("proposal").set("name", json.remove("title"));
              return json;
            });
    List<Upcast> upcasts = new ArrayList<>(Upcasts.ALL);
    upcasts.addFirst(nested);
    assertThat(engine(upcasts).readEvents(INNOVATION.toString()).next().getPayload())
        .isEqualTo(
            new ProposalStarted(
                INNOVATION,
                new OrganisationId(new UUID(0, 9)),
                Proposal.named("As it was called"),
                LocalDate.of(2019, 8, 12)));
    assertThat(
            database.jdbc().queryForObject("SELECT payload FROM domain_event_entry", byte[].class))
        .as("the stored bytes stay as they were")
        .isEqualTo(old);
  }
}
