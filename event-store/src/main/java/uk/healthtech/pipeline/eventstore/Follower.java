package uk.healthtech.pipeline.eventstore;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/**
 * A small event processor of one segment that keeps a table right. It passes over no event: what
 * fails is tried again until it works, because skipping a revocation would leave a door open.
 */
public final class Follower {
  private Follower() {}

  /**
   * Has the handler, which is a Spring bean, follow all events from the first on, under the
   * processor's name.
   */
  public static void assign(EventProcessingConfigurer processing, String name, Object handler) {
    processing
        .assignHandlerInstancesMatching(name, candidate -> candidate == handler)
        .registerPooledStreamingEventProcessor(
            name,
            Doorbell::of,
            (_, builder) -> builder.initialSegmentCount(1).initialToken(_ -> null))
        .registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance());
  }
}
