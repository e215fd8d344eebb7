package uk.healthtech.pipeline.kernel.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.RegionAction;
import uk.healthtech.pipeline.kernel.RegionCommand;

/** A wish to change the list of priority neighbourhoods. */
public sealed interface NeighbourhoodCommand extends RegionCommand {
  NeighbourhoodId neighbourhood();

  @Override
  default RegionAction action() {
    return switch (this) {
      case AddNeighbourhood _ -> RegionAction.ADD_NEIGHBOURHOOD;
      case CorrectNeighbourhood _ -> RegionAction.CORRECT_NEIGHBOURHOOD;
      case RetireNeighbourhood _ -> RegionAction.RETIRE_NEIGHBOURHOOD;
    };
  }

  @Override
  default String stream() {
    return neighbourhood().toString();
  }

  /** Add a priority neighbourhood. */
  record AddNeighbourhood(
      NeighbourhoodId neighbourhood, Neighbourhood content, @Nullable LocalDate occurredOn)
      implements NeighbourhoodCommand {}

  /** Put its name, place or areas right. */
  record CorrectNeighbourhood(
      NeighbourhoodId neighbourhood,
      Neighbourhood content,
      FreeText reason,
      @Nullable LocalDate occurredOn)
      implements NeighbourhoodCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }

  /** Say that it is a priority no longer; what names it stays. */
  record RetireNeighbourhood(
      NeighbourhoodId neighbourhood, FreeText reason, @Nullable LocalDate occurredOn)
      implements NeighbourhoodCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
