package uk.healthtech.pipeline.command.stream;

import org.jspecify.annotations.Nullable;

/**
 * The state of a stream that both sides fold alike.
 *
 * @param held absent before the first event
 */
public record Entry<T>(@Nullable T held) {
  /** Before the first event. */
  public static <T> Entry<T> none() {
    return new Entry<>(null);
  }
}
