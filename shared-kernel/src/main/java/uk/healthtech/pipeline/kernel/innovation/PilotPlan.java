package uk.healthtech.pipeline.kernel.innovation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an innovator asks a trust for.
 *
 * @param <T> how the objectives are carried: free text on the way in, held text in the event
 * @param objectives what the pilot is to find out
 * @param measures at least one, each name once
 * @param population who is to take part, as a group; absent in requests from before it was asked
 * @param people how many patients or staff are to take part
 * @param startsOn planned first day
 * @param endsOn planned last day
 */
public record PilotPlan<T>(
    T objectives,
    List<Measure> measures,
    @Nullable String population,
    int people,
    LocalDate startsOn,
    LocalDate endsOn) {
  public PilotPlan {
    measures = List.copyOf(measures);
  }

  /** The measure of that name. */
  public Optional<Measure> measure(String name) {
    return measures.stream().filter(measure -> measure.name().equals(name)).findFirst();
  }

  /** The same plan with the objectives carried another way. */
  public <U> PilotPlan<U> withObjectives(U carried) {
    return new PilotPlan<>(carried, measures, population, people, startsOn, endsOn);
  }
}
