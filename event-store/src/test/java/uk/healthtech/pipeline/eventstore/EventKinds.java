package uk.healthtech.pipeline.eventstore;

import java.util.List;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.Event;

/** Every kind of event there is, found by walking the sealed hierarchy. */
public final class EventKinds {
  private EventKinds() {}

  /** All of them. */
  public static List<Class<? extends Event>> all() {
    return under(Event.class);
  }

  /** Those of one kind of stream. */
  public static <E extends Event> List<Class<? extends E>> under(Class<E> sealed) {
    return records(sealed).<Class<? extends E>>map(kind -> kind.asSubclass(sealed)).toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventKinds::records)
        : Stream.of(type);
  }
}
