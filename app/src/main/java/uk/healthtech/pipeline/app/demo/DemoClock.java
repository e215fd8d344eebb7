package uk.healthtech.pipeline.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a demonstration: it stands where the story is while the story is told, and goes like
 * every clock afterwards.
 */
final class DemoClock extends Clock {
  private final Clock real;
  private volatile @Nullable Instant story;

  DemoClock(Clock real) {
    this.real = real;
  }

  /** Stands there until it is told otherwise. */
  void standAt(Instant instant) {
    story = instant;
  }

  /** Goes like the real one from now on. */
  void go() {
    story = null;
  }

  @Override
  public Instant instant() {
    Instant standing = story;
    return standing == null ? real.instant() : standing;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Days are those of England wherever they count");
  }
}
