package uk.healthtech.pipeline.app.bus;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.kernel.query.Query;

/** Asks the side that holds the read models. */
@Component
public final class Queries {
  /** Longer than an answer may wait for the asker's own write. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final QueryBus bus;

  public Queries(QueryBus bus) {
    this.bus = bus;
  }

  /**
   * The answer to a question.
   *
   * @param answer its type, which the question's documentation names
   * @throws AnswerLate when there is none in time, or nobody to give it
   */
  public <A> A ask(Query query, Class<A> answer) {
    try {
      return askOnce(query, answer);
    } catch (IllegalStateException e) {
      if (!lostToRebuild(e)) {
        throw e;
      }
      return askOnce(query, answer); // the rows it waited for have been swapped by now
    }
  }

  /**
   * A rebuild swaps its tables; a reader of two may be in its way, and PostgreSQL picks a victim.
   */
  private static boolean lostToRebuild(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("deadlock detected"));
  }

  private <A> A askOnce(Query query, Class<A> answer) {
    var question = new GenericQueryMessage<>(query, ResponseTypes.instanceOf(answer));
    QueryResponseMessage<A> response;
    try {
      response = bus.query(question).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AnswerLate(e);
    } catch (TimeoutException e) {
      throw new AnswerLate(e);
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    }
    if (response.isExceptional()) {
      throw failed(response.exceptionResult());
    }
    return response.getPayload();
  }

  private static RuntimeException failed(Throwable cause) {
    return cause instanceof NoHandlerForQueryException
        ? new AnswerLate(cause)
        : new IllegalStateException("The question could not be answered", cause);
  }
}
