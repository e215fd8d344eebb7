package uk.healthtech.pipeline.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event store that rings when there is something new. Axon's embedded store does not, so its
 * processors would look twice a second, and a person would wait that long for their own write.
 */
public final class Doorbell implements StreamableMessageSource<TrackedEventMessage<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

  /** An upper bound, should the store's own signal be missed. */
  private static final int LOOK_AGAIN_MILLIS = 100;

  private final StreamableMessageSource<TrackedEventMessage<?>> store;
  private final Set<Runnable> bells = ConcurrentHashMap.newKeySet();
  private final Thread listener = Thread.ofVirtual().name("doorbell").unstarted(this::listen);
  private volatile boolean closed;

  private Doorbell(StreamableMessageSource<TrackedEventMessage<?>> store) {
    this.store = store;
  }

  /** The one of this process, which stops when Axon does. */
  public static Doorbell of(Configuration configuration) {
    return configuration.getComponent(
        Doorbell.class,
        () -> {
          Doorbell doorbell = new Doorbell(configuration.eventStore());
          configuration.onShutdown(doorbell::close);
          return doorbell;
        });
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new Ringing(store.openStream(token));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return store.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return store.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant dateTime) {
    return store.createTokenAt(dateTime);
  }

  private void close() {
    closed = true;
    listener.interrupt();
  }

  private void ringFor(Runnable bell) {
    synchronized (listener) {
      if (listener.getState() == Thread.State.NEW) {
        listener.start();
      }
    }
    bells.add(bell);
  }

  private void listen() {
    while (!closed) {
      try (BlockingStream<TrackedEventMessage<?>> events =
          store.openStream(store.createHeadToken())) {
        while (!closed) {
          if (events.hasNextAvailable(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            events.nextAvailable();
            bells.forEach(Runnable::run);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("The event store could not be read; trying again", e);
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      }
    }
  }

  /** A stream that rings itself, or else by our listening. */
  private final class Ringing implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private @Nullable Runnable bell;

    Ringing(BlockingStream<TrackedEventMessage<?>> stream) {
      this.stream = stream;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      if (!stream.setOnAvailableCallback(callback)) {
        bell = callback;
        ringFor(callback);
      }
      return true;
    }

    @Override
    public void close() {
      if (bell != null) {
        bells.remove(bell);
      }
      stream.close();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
      stream.skipMessagesWithPayloadTypeOf(ignored);
    }
  }
}
