package uk.healthtech.pipeline.command.place;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.Optional;
import uk.healthtech.pipeline.command.innovation.Dates;
import uk.healthtech.pipeline.command.region.Rights;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.NoLongerThere;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.PlaceCommand;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.AddPlace;
import uk.healthtech.pipeline.kernel.place.PlaceCommand.RetirePlace;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceAdded;
import uk.healthtech.pipeline.kernel.place.PlaceEvent.PlaceRetired;

/** Which places belong to the region; what was retired may be added again. */
final class PlaceRules implements Decider<Entry<HeldPlace>, PlaceCommand, PlaceEvent> {
  static final PlaceRules RULES = new PlaceRules();

  private PlaceRules() {}

  @Override
  public Class<PlaceEvent> events() {
    return PlaceEvent.class;
  }

  @Override
  public Entry<HeldPlace> initial() {
    return Entry.none();
  }

  @Override
  public Entry<HeldPlace> evolve(Entry<HeldPlace> state, PlaceEvent event) {
    return new Entry<>(HeldPlace.after(state.held(), event));
  }

  @Override
  public String part(PlaceCommand command) {
    return "place";
  }

  @Override
  public String partOf(PlaceEvent event) {
    return "place";
  }

  @Override
  public Decision<PlaceEvent> decide(
      Entry<HeldPlace> state, PlaceCommand command, Context context) {
    Optional<Refusal> refusal = Rights.refuseRole(command.action(), context);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    HeldPlace held = state.held();
    return switch (command) {
      case AddPlace c -> {
        LocalDate retiredOn = held == null ? Dates.FIRST_DAY : held.retiredOn();
        yield retiredOn == null
            ? refused(new AlreadyThere(Subject.PLACE, c.stream()))
            : unless(
                Dates.happened("occurredOn", on, retiredOn, context.today()),
                new PlaceAdded(c.place(), c.name(), c.source(), on));
      }
      case RetirePlace c -> {
        if (held == null) {
          yield refused(new NoSuchEntity(Subject.PLACE, c.stream()));
        }
        yield held.retiredOn() == null
            ? unless(
                Dates.happened("occurredOn", on, held.addedOn(), context.today()),
                new PlaceRetired(c.place(), c.reason().held(), on))
            : refused(new NoLongerThere(Subject.PLACE, held.retiredOn()));
      }
    };
  }
}
