package uk.healthtech.pipeline.command;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Envelope;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.account.Actor;

/** What has happened before a scenario begins: events, each with whose doing it was. */
public record Past(List<Step> steps) {
  /** One event, who caused it, and under which key it was asked for. */
  public record Step(Event event, Actor by, @Nullable IdempotencyKey key) {
    EventMessage<Event> message() {
      return new GenericEventMessage<>(
          event, Envelope.first(by, Channel.API, new UUID(0, 0), key, null).toMetadata());
    }
  }

  /** One thing that happened. */
  public static Past of(Event event, Actor by) {
    return new Past(List.of(new Step(event, by, null)));
  }

  /** And another thing after it. */
  public Past then(Past next) {
    return new Past(Stream.concat(steps.stream(), next.steps.stream()).toList());
  }

  /** The same, asked for under this key. */
  public Past under(IdempotencyKey key) {
    return new Past(steps.stream().map(step -> new Step(step.event(), step.by(), key)).toList());
  }

  /** Everything in order. */
  public static List<Step> steps(Past... past) {
    return Stream.of(past).flatMap(one -> one.steps().stream()).toList();
  }
}
