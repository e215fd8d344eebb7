package uk.healthtech.pipeline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** For the operator: where every read model stands. */
public final class ReadModelStatuses {
  private final ReadModels models;
  private final StreamableMessageSource<TrackedEventMessage<?>> store;
  private final DeadLetters deadLetters;
  private final Rebuilds rebuilds;
  private final Supplier<EventProcessingConfiguration> processing;

  public ReadModelStatuses(
      ReadModels models,
      StreamableMessageSource<TrackedEventMessage<?>> store,
      DeadLetters deadLetters,
      Rebuilds rebuilds,
      Supplier<EventProcessingConfiguration> processing) {
    this.models = models;
    this.store = store;
    this.deadLetters = deadLetters;
    this.rebuilds = rebuilds;
    this.processing = processing;
  }

  /** All of them, in a fixed order. */
  public List<ReadModelStatus> all() {
    TrackingToken head = store.createHeadToken();
    long end = head == null ? 0 : head.position().orElse(0);
    return models.all().stream()
        .map(
            model -> {
              Collection<EventTrackerStatus> segments = segments(model);
              long position =
                  segments.stream()
                      .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
                      .min()
                      .orElse(0);
              return new ReadModelStatus(
                  model.name(),
                  position,
                  Math.max(0, end - position),
                  segments.size(),
                  deadLetters.count(model),
                  rebuilds.latest(model.name()).orElse(null));
            })
        .toList();
  }

  private Collection<EventTrackerStatus> segments(ReadModel<?, ?> model) {
    return processing
        .get()
        .eventProcessor(model.processor(), StreamingEventProcessor.class)
        .map(processor -> processor.processingStatus().values())
        .orElseGet(List::of);
  }
}
