package uk.healthtech.pipeline.kernel.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;

/**
 * A priority neighbourhood as its events make it.
 *
 * @param retiredOn from when it is a priority no longer; absent while it is one
 * @param reason why it was last put right or retired
 */
public record HeldNeighbourhood(
    NeighbourhoodId id,
    Neighbourhood content,
    LocalDate addedOn,
    @Nullable LocalDate retiredOn,
    @Nullable HeldText reason) {
  /** Whether what happened that day may name it. */
  public boolean isOpenOn(LocalDate day) {
    return retiredOn == null || day.isBefore(retiredOn);
  }

  /**
   * The neighbourhood after an event.
   *
   * @param before absent before it was added
   * @throws IllegalStateException where the event cannot follow: the stream is corrupt
   */
  public static HeldNeighbourhood after(
      @Nullable HeldNeighbourhood before, NeighbourhoodEvent event) {
    if (event instanceof NeighbourhoodAdded e) {
      if (before != null) {
        throw new IllegalStateException("Neighbourhood " + e.stream() + " is added once");
      }
      return new HeldNeighbourhood(e.neighbourhood(), e.content(), e.occurredOn(), null, null);
    }
    if (before == null || before.retiredOn != null) {
      throw new IllegalStateException("Nothing can follow in neighbourhood " + event.stream());
    }
    return switch (event) {
      case NeighbourhoodAdded _ -> throw new AssertionError("Seen before");
      case NeighbourhoodCorrected e ->
          new HeldNeighbourhood(before.id, e.content(), before.addedOn, null, e.reason());
      case NeighbourhoodRetired e ->
          new HeldNeighbourhood(
              before.id, before.content, before.addedOn, e.occurredOn(), e.reason());
    };
  }
}
