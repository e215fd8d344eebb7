package uk.healthtech.pipeline.kernel.place;

import java.time.LocalDate;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.RegionEvent;

/** What happened to a priority neighbourhood. */
public sealed interface NeighbourhoodEvent extends RegionEvent {
  NeighbourhoodId neighbourhood();

  @Override
  default String stream() {
    return neighbourhood().toString();
  }

  /** A priority neighbourhood was added. */
  record NeighbourhoodAdded(
      NeighbourhoodId neighbourhood, Neighbourhood content, LocalDate occurredOn)
      implements NeighbourhoodEvent {}

  /** It was put right. */
  record NeighbourhoodCorrected(
      NeighbourhoodId neighbourhood, Neighbourhood content, HeldText reason, LocalDate occurredOn)
      implements NeighbourhoodEvent {}

  /** It is a priority no longer. */
  record NeighbourhoodRetired(NeighbourhoodId neighbourhood, HeldText reason, LocalDate occurredOn)
      implements NeighbourhoodEvent {}
}
