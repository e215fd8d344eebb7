package uk.healthtech.pipeline.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine, with recorded time stamped where events are appended.
 *
 * <p>One append at a time, until its commit, over all processes: an advisory lock of the
 * transaction. So positions are in commit order, without gaps that a reader could run past, and
 * recorded time never runs backwards along them, whatever the clocks of several machines say.
 */
public final class StampingEventStorageEngine extends JdbcEventStorageEngine {
  /** Any number, the same in every process that appends to this database. */
  private static final long APPEND_LOCK = 4_711_000_001L;

  /** Column names that a person with a database client can read. */
  static final EventSchema SCHEMA =
      EventSchema.builder()
          .eventTable("domain_event_entry")
          .snapshotTable("snapshot_event_entry")
          .globalIndexColumn("global_index")
          .timestampColumn("time_stamp")
          .eventIdentifierColumn("event_identifier")
          .aggregateIdentifierColumn("aggregate_identifier")
          .sequenceNumberColumn("sequence_number")
          .typeColumn("type")
          .payloadTypeColumn("payload_type")
          .payloadRevisionColumn("payload_revision")
          .payloadColumn("payload")
          .metaDataColumn("meta_data")
          .build();

  private final Clock clock;

  StampingEventStorageEngine(JdbcEventStorageEngine.Builder builder, Clock clock) {
    super(builder.schema(SCHEMA).dataType(byte[].class));
    this.clock = clock;
  }

  @Override
  protected PreparedStatement appendEvents(
      Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
      throws SQLException {
    Instant recordedAt = lockAndStamp(connection);
    List<EventMessage<?>> stamped = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      stamped.add(stamped(event, recordedAt));
    }
    return super.appendEvents(connection, stamped, serializer);
  }

  private Instant lockAndStamp(Connection connection) throws SQLException {
    try (Statement patience = connection.createStatement()) {
      // A writer that hangs must not hang all others; theirs fail, and may be asked for again.
      patience.execute("SET LOCAL lock_timeout = '10s'");
    }
    try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      lock.setLong(1, APPEND_LOCK);
      lock.execute();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (PreparedStatement last =
            connection.prepareStatement(
                "SELECT time_stamp FROM domain_event_entry ORDER BY global_index DESC LIMIT 1");
        ResultSet row = last.executeQuery()) {
      if (row.next()) {
        Instant before = Instant.parse(row.getString(1));
        return before.isAfter(now) ? before : now;
      }
      return now;
    }
  }

  private static EventMessage<?> stamped(EventMessage<?> event, Instant recordedAt) {
    if (event instanceof DomainEventMessage<?> domain) {
      return new GenericDomainEventMessage<>(
          domain.getType(),
          domain.getAggregateIdentifier(),
          domain.getSequenceNumber(),
          domain,
          recordedAt);
    }
    return new GenericEventMessage<>(event, () -> recordedAt);
  }
}
