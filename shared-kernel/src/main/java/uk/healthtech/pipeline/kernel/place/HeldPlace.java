package uk.healthtech.pipeline.kernel.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;

/**
 * A place as its events make it.
 *
 * @param retiredOn from when it is a place of the region no longer; absent while it is one
 */
public record HeldPlace(
    PlaceId id,
    String name,
    String source,
    LocalDate addedOn,
    @Nullable LocalDate retiredOn,
    @Nullable HeldText reason) {
  /** Whether what happened that day may name it. It was a place before we wrote it down. */
  public boolean isOpenOn(LocalDate day) {
    return retiredOn == null || day.isBefore(retiredOn);
  }

  /**
   * The place after an event; what was retired may be added again.
   *
   * @param before absent before it was added
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static HeldPlace after(@Nullable HeldPlace before, PlaceEvent event) {
    return switch (event) {
      case PlaceAdded e -> {
        if (before != null && before.retiredOn == null) {
          throw new IllegalStateException("Place " + e.stream() + " is there already");
        }
        yield new HeldPlace(e.place(), e.name(), e.source(), e.occurredOn(), null, null);
      }
      case PlaceRetired e -> {
        if (before == null || before.retiredOn != null) {
          throw new IllegalStateException("There is no place " + e.stream());
        }
        yield new HeldPlace(
            before.id, before.name, before.source, before.addedOn, e.occurredOn(), e.reason());
      }
    };
  }
}
