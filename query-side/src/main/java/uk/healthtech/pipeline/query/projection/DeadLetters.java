package uk.healthtech.pipeline.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For the operator: events that a read model could not fold, with what followed them. */
public final class DeadLetters {
  /**
   * One event that waits.
   *
   * @param event its stored type
   * @param problem what went wrong; absent where it only waits behind another
   */
  public record Letter(
      String readModel,
      UUID stream,
      long sequence,
      String event,
      @Nullable String problem,
      Instant since) {}

  /**
   * What a retry did.
   *
   * @param folded how many letters are folded and gone
   * @param problem why it stopped; absent when none is left
   */
  public record Retried(int folded, @Nullable String problem) {}

  private final ReadModels models;
  private final JdbcTemplate jdbc;
  private final Locks locks;
  private final TransactionTemplate transaction;
  private final Supplier<EventProcessingConfiguration> processing;

  public DeadLetters(
      ReadModels models,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Supplier<EventProcessingConfiguration> processing) {
    this.models = models;
    this.jdbc = jdbc;
    this.locks = new Locks(jdbc);
    this.transaction = new TransactionTemplate(transactions);
    this.processing = processing;
  }

  /** Those that wait, stream by stream in order, at most so many. */
  public List<Letter> list(int most) {
    List<Letter> letters = new ArrayList<>();
    for (ReadModel<?, ?> model : models.all()) {
      letters.addAll(list(model, most - letters.size()));
    }
    return letters;
  }

  /** How many wait. */
  public long count() {
    return models.all().stream().mapToLong(this::count).sum();
  }

  long count(ReadModel<?, ?> model) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "SELECT count(*) FROM dead_letter_entry WHERE processing_group = ?",
            Long.class,
            model.processor()));
  }

  private List<Letter> list(ReadModel<?, ?> model, int most) {
    return jdbc.query(
        "SELECT aggregate_identifier, sequence_number, payload_type,"
            + " cause_type || ': ' || coalesce(cause_message, ''), enqueued_at"
            + " FROM dead_letter_entry WHERE processing_group = ?"
            + " ORDER BY sequence_identifier, sequence_index LIMIT ?",
        (row, _) ->
            new Letter(
                model.name(),
                UUID.fromString(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5))),
        model.processor(),
        most);
  }

  /**
   * Folds the letters of one stream again, in order, up to the first that still fails. Alone, so
   * that no live event of the stream can join the letters while they go.
   */
  public Retried retry(String readModel, UUID stream) {
    ReadModel<?, ?> model = models.named(readModel);
    return Objects.requireNonNull(transaction.execute(_ -> retry(model, stream)));
  }

  private Retried retry(ReadModel<?, ?> model, UUID stream) {
    locks.alone(model.name());
    SequencedDeadLetterQueue<EventMessage<?>> queue =
        processing.get().deadLetterQueue(model.processor()).orElseThrow();
    List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
    queue.deadLetterSequence(stream.toString()).forEach(letters::add);
    int folded = 0;
    for (DeadLetter<? extends EventMessage<?>> letter : letters) {
      try {
        model.handle(letter.message());
      } catch (RuntimeException e) {
        queue.requeue(letter, again -> again.withCause(ThrowableCause.truncated(e)));
        return new Retried(folded, e.toString());
      }
      queue.evict(letter);
      folded++;
    }
    return new Retried(folded, null);
  }
}
