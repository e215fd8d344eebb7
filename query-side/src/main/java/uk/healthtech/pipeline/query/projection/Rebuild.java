package uk.healthtech.pipeline.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the tables of one read model anew beside those that are asked, and swaps them in one
 * transaction.
 *
 * <p>Why nothing is lost though live segments keep their tokens: with the lock held, no live batch
 * is in flight, so every event is either handled by a live segment (its token went on in the
 * transaction of the old rows or of a dead letter) or not. We read on until the new tables hold
 * every event that the old ones and the dead letters hold, hence all of the first kind; then what
 * readers see can only be more. The others come again through the live segments after the swap,
 * where those that we had read already are passed over by their sequence.
 */
final class Rebuild {
  private static final int BATCH = 500;

  /** A rebuild that gains on the writers is near the head after a pass or two. */
  private static final int PASSES = 5;

  private static final int A_MOMENT_MILLIS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReadModel<?, ?> model;
  private final StreamableMessageSource<TrackedEventMessage<?>> store;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final LongConsumer progress;
  private final Tables live;
  private final Tables next;
  private long read;
  private long position;

  Rebuild(
      ReadModel<?, ?> model,
      StreamableMessageSource<TrackedEventMessage<?>> store,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      LongConsumer progress) {
    this.model = model;
    this.store = store;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.progress = progress;
    this.live = Tables.live(model.name());
    this.next = Tables.next(model.name());
  }

  /** What a rebuild could not do; the tables that are asked stay as they were. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String message, Throwable cause) {
      super(message, cause);
    }

    Failed(String message) {
      super(message);
    }
  }

  void run() {
    clear();
    jdbc.execute("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(next.rows(), live.rows()));
    jdbc.execute(
        "CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(next.streams(), live.streams()));
    try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(null)) {
      readTowardsHead(events);
      transaction.executeWithoutResult(
          _ -> {
            new Locks(jdbc).alone(model.name());
            catchUp(events);
            swap();
          });
      progress.accept(read);
    } finally {
      clear();
    }
  }

  private void clear() {
    jdbc.execute("DROP TABLE IF EXISTS %s, %s".formatted(next.rows(), next.streams()));
  }

  /** While live folding goes on, so that little is left to read once it has to wait. */
  private void readTowardsHead(BlockingStream<TrackedEventMessage<?>> events) {
    long before = -BATCH;
    for (int pass = 0; pass < PASSES && read - before >= BATCH; pass++) {
      before = read;
      TrackingToken head = store.createHeadToken();
      long end = head == null ? 0 : head.position().orElse(0);
      while (position < end && foldBatch(events) > 0) {
        progress.accept(read);
      }
    }
  }

  private int foldBatch(BlockingStream<TrackedEventMessage<?>> events) {
    List<TrackedEventMessage<?>> batch = nextBatch(events);
    try {
      model.fold(batch, next);
    } catch (RuntimeException e) {
      foldOneByOne(batch);
    }
    if (!batch.isEmpty()) {
      read += batch.size();
      position = batch.getLast().trackingToken().position().orElse(position);
    }
    return batch.size();
  }

  /** Finds out which event it is that cannot be folded. */
  private void foldOneByOne(List<TrackedEventMessage<?>> batch) {
    for (TrackedEventMessage<?> event : batch) {
      try {
        model.fold(List.of(event), next);
      } catch (RuntimeException e) {
        throw new Failed(
            "%s cannot be folded into %s: %s"
                .formatted(Messages.describe(event), model.name(), e.getMessage()),
            e);
      }
    }
  }

  private static List<TrackedEventMessage<?>> nextBatch(
      BlockingStream<TrackedEventMessage<?>> events) {
    List<TrackedEventMessage<?>> batch = new ArrayList<>(BATCH);
    try {
      while (batch.size() < BATCH
          && events.hasNextAvailable(
              batch.isEmpty() ? A_MOMENT_MILLIS : 0, TimeUnit.MILLISECONDS)) {
        batch.add(events.nextAvailable());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("Interrupted", e);
    }
    return batch;
  }

  private void catchUp(BlockingStream<TrackedEventMessage<?>> events) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isBehind()) {
      if (foldBatch(events) == 0 && System.nanoTime() > deadline) {
        throw new Failed(
            "%s holds events that the event store does not give".formatted(model.name()));
      }
    }
  }

  private boolean isBehind() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            SELECT EXISTS (SELECT FROM %1$s held LEFT JOIN %2$s next USING (stream)
                            WHERE coalesce(next.sequence, -1) < held.sequence)
                OR EXISTS (SELECT FROM dead_letter_entry held
                             LEFT JOIN %2$s next
                               ON next.stream = CAST(held.aggregate_identifier AS uuid)
                            WHERE held.processing_group = ?
                              AND coalesce(next.sequence, -1) < held.sequence_number)"""
                .formatted(live.streams(), next.streams()),
            Boolean.class,
            model.processor()));
  }

  /** Dead letters go with the old rows: what they hold is folded now. */
  private void swap() {
    jdbc.update("DELETE FROM dead_letter_entry WHERE processing_group = ?", model.processor());
    jdbc.execute("DROP TABLE %s, %s".formatted(live.rows(), live.streams()));
    rename(next.rows(), live.rows());
    rename(next.streams(), live.streams());
  }

  /** With its indexes, so that names stay what migrations call them. */
  private void rename(String from, String to) {
    jdbc.execute("ALTER TABLE %s RENAME TO %s".formatted(from, to));
    List<String> indexes =
        jdbc.queryForList(
            "SELECT CAST(indexrelid AS regclass) FROM pg_index"
                + " WHERE indrelid = CAST(? AS regclass)",
            String.class,
            to);
    for (String index : indexes) {
      jdbc.execute("ALTER INDEX %s RENAME TO %s".formatted(index, index.replace(from, to)));
    }
  }
}
