package uk.healthtech.pipeline.command.place;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.Optional;
import uk.healthtech.pipeline.command.innovation.Dates;
import uk.healthtech.pipeline.command.innovation.Named;
import uk.healthtech.pipeline.command.region.Contents;
import uk.healthtech.pipeline.command.region.Rights;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.command.stream.Decider;
import uk.healthtech.pipeline.command.stream.Decision;
import uk.healthtech.pipeline.command.stream.Entry;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.AlreadyThere;
import uk.healthtech.pipeline.kernel.Refusal.NoLongerThere;
import uk.healthtech.pipeline.kernel.Refusal.NoSuchEntity;
import uk.healthtech.pipeline.kernel.Refusal.NothingChanged;
import uk.healthtech.pipeline.kernel.Refusal.Subject;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.Neighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.AddNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.CorrectNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodCommand.RetireNeighbourhood;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodAdded;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodCorrected;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent.NeighbourhoodRetired;

/** Which neighbourhoods are a priority. */
final class NeighbourhoodRules
    implements Decider<Entry<HeldNeighbourhood>, NeighbourhoodCommand, NeighbourhoodEvent> {
  static final NeighbourhoodRules RULES = new NeighbourhoodRules();
  private static final int MOST_CODES = 50;

  private NeighbourhoodRules() {}

  @Override
  public Class<NeighbourhoodEvent> events() {
    return NeighbourhoodEvent.class;
  }

  @Override
  public Entry<HeldNeighbourhood> initial() {
    return Entry.none();
  }

  @Override
  public Entry<HeldNeighbourhood> evolve(Entry<HeldNeighbourhood> state, NeighbourhoodEvent event) {
    return new Entry<>(HeldNeighbourhood.after(state.held(), event));
  }

  @Override
  public String part(NeighbourhoodCommand command) {
    return "neighbourhood";
  }

  @Override
  public String partOf(NeighbourhoodEvent event) {
    return "neighbourhood";
  }

  @Override
  public Decision<NeighbourhoodEvent> decide(
      Entry<HeldNeighbourhood> state, NeighbourhoodCommand command, Context context) {
    Optional<Refusal> refusal = Rights.refuseRole(command.action(), context);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    HeldNeighbourhood held = state.held();
    if (held == null) {
      return command instanceof AddNeighbourhood c
          ? add(c, on, context)
          : refused(new NoSuchEntity(Subject.NEIGHBOURHOOD, command.stream()));
    }
    if (held.retiredOn() != null) {
      return refused(new NoLongerThere(Subject.NEIGHBOURHOOD, held.retiredOn()));
    }
    Optional<Refusal> early = Dates.happened("occurredOn", on, held.addedOn(), context.today());
    return switch (command) {
      case AddNeighbourhood c -> refused(new AlreadyThere(Subject.NEIGHBOURHOOD, c.stream()));
      case CorrectNeighbourhood c ->
          held.content().equals(c.content())
              ? refused(new NothingChanged())
              : unless(
                  early.or(
                      () ->
                          invalid(
                              c.content(),
                              !c.content().place().equals(held.content().place()),
                              on,
                              context)),
                  new NeighbourhoodCorrected(
                      c.neighbourhood(), c.content(), c.reason().held(), on));
      case RetireNeighbourhood c ->
          unless(early, new NeighbourhoodRetired(c.neighbourhood(), c.reason().held(), on));
    };
  }

  private static Decision<NeighbourhoodEvent> add(
      AddNeighbourhood command, LocalDate on, Context context) {
    return unless(
        Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today())
            .or(() -> invalid(command.content(), true, on, context)),
        new NeighbourhoodAdded(command.neighbourhood(), command.content(), on));
  }

  private static Optional<Refusal> invalid(
      Neighbourhood content, boolean placed, LocalDate on, Context context) {
    return new Contents()
        .field("place", placed ? Named.place(content.place(), on, context) : Optional.empty())
        .list("codes", content.codes(), 0, MOST_CODES, code -> code, _ -> Optional.empty())
        .refusal();
  }
}
