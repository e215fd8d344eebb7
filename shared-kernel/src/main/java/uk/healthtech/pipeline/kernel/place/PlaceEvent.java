package uk.healthtech.pipeline.kernel.place;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.RegionEvent;

/** What happened to a place. */
public sealed interface PlaceEvent extends RegionEvent {
  PlaceId place();

  @Override
  default String stream() {
    return place().toString();
  }

  /** A place was added. */
  record PlaceAdded(PlaceId place, String name, String source, LocalDate occurredOn)
      implements PlaceEvent {}

  /** It is a place of the region no longer. */
  record PlaceRetired(PlaceId place, HeldText reason, LocalDate occurredOn) implements PlaceEvent {}
}
