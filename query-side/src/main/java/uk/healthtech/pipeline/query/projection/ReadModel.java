package uk.healthtech.pipeline.query.projection;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthtech.pipeline.kernel.Event;

/** A projection at work: Axon hands it live events, rebuilds and retries hand it others. */
final class ReadModel<E extends Event, R> implements EventMessageHandler {
  private final Projection<E, R> projection;
  private final Folding<E, R> folding;
  private final Tables live;
  private final TransactionTemplate savepoint;

  ReadModel(
      Projection<E, R> projection, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.projection = projection;
    this.folding = new Folding<>(projection, jdbc);
    this.live = Tables.live(projection.name());
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  String name() {
    return projection.name();
  }

  String processor() {
    return projection.processor();
  }

  /** What the stored rows are like; a model of another shape may not be able to read them. */
  String shape() {
    return Shape.of(projection);
  }

  @Override
  public @Nullable Object handle(EventMessage<?> event) {
    fold(List.of(event), live);
    return null;
  }

  @Override
  public boolean canHandle(EventMessage<?> event) {
    return canHandleType(event.getPayloadType());
  }

  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return projection.events().isAssignableFrom(payloadType);
  }

  /**
   * Folds what concerns this read model. PostgreSQL gives up a transaction after any failed
   * statement, so this happens behind a savepoint: what fails is undone alone, and the rest of the
   * batch goes on.
   */
  void fold(List<? extends EventMessage<?>> events, Tables tables) {
    savepoint.executeWithoutResult(
        _ ->
            folding.fold(
                events.stream()
                    .filter(this::canHandle)
                    .map(event -> Messages.recorded(event, projection.events()))
                    .toList(),
                tables));
  }
}
