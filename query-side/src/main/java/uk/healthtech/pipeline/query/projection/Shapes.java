package uk.healthtech.pipeline.query.projection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it at each start that no rows are read that were written with other types, by an older
 * version of the product. They are dropped and come back from the events, beginning with the first;
 * until then answers show less, and nothing false.
 */
public final class Shapes {
  private static final Logger LOG = LoggerFactory.getLogger(Shapes.class);

  private final ReadModels models;
  private final JdbcTemplate jdbc;
  private final Locks locks;
  private final TransactionTemplate transaction;

  public Shapes(ReadModels models, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.models = models;
    this.jdbc = jdbc;
    this.locks = new Locks(jdbc);
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Of several processes that start at once, the first does it. */
  void replayWhatChanged() {
    for (ReadModel<?, ?> model : models.all()) {
      if (isOfThisShape(model)) {
        continue;
      }
      transaction.executeWithoutResult(
          _ -> {
            // An older process's rebuild would swap in rows of the older shape afterwards.
            locks.withoutRebuild(model.name());
            locks.alone(model.name());
            if (!isOfThisShape(model)) {
              LOG.info("The read model {} begins with the first event", model.name());
              replay(model);
            }
          });
    }
  }

  private boolean isOfThisShape(ReadModel<?, ?> model) {
    return jdbc.queryForList(
            "SELECT shape FROM read_model_shape WHERE read_model = ?", String.class, model.name())
        .contains(model.shape());
  }

  private void replay(ReadModel<?, ?> model) {
    Tables live = Tables.live(model.name());
    jdbc.execute("TRUNCATE %s, %s".formatted(live.rows(), live.streams()));
    // Without tokens its processor begins with the first event.
    jdbc.update("DELETE FROM token_entry WHERE processor_name = ?", model.processor());
    jdbc.update("DELETE FROM dead_letter_entry WHERE processing_group = ?", model.processor());
    jdbc.update(
        "INSERT INTO read_model_shape (read_model, shape) VALUES (?, ?)"
            + " ON CONFLICT (read_model) DO UPDATE SET shape = excluded.shape",
        model.name(),
        model.shape());
  }
}
