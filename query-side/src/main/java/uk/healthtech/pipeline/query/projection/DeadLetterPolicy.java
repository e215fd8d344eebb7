package uk.healthtech.pipeline.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * An event that cannot be folded becomes a dead letter. A database that is away or busy is no fault
 * of the event: then the whole batch fails and is taken again later.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {
  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
    if (cause instanceof DataAccessException failure && isPassing(failure)) {
      throw failure;
    }
    return Decisions.enqueue(ThrowableCause.truncated(cause));
  }

  private static boolean isPassing(DataAccessException failure) {
    return failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof NonTransientDataAccessResourceException;
  }
}
