package uk.healthtech.pipeline.kernel.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.FreeText;
import uk.healthtech.pipeline.kernel.RegionAction;
import uk.healthtech.pipeline.kernel.RegionCommand;

/** A wish to change the list of places. */
public sealed interface PlaceCommand extends RegionCommand {
  PlaceId place();

  @Override
  default RegionAction action() {
    return switch (this) {
      case AddPlace _ -> RegionAction.ADD_PLACE;
      case RetirePlace _ -> RegionAction.RETIRE_PLACE;
    };
  }

  @Override
  default String stream() {
    return place().toString();
  }

  /** Add a place, or one that had been retired. */
  record AddPlace(PlaceId place, String name, String source, @Nullable LocalDate occurredOn)
      implements PlaceCommand {}

  /** Say that it is a place of the region no longer; what names it stays. */
  record RetirePlace(PlaceId place, FreeText reason, @Nullable LocalDate occurredOn)
      implements PlaceCommand {
    @Override
    public List<FreeText> texts() {
      return List.of(reason);
    }
  }
}
