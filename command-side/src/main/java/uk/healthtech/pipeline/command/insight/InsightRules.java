package uk.healthtech.pipeline.command.insight;

import static uk.healthtech.pipeline.command.stream.Decision.refused;
import static uk.healthtech.pipeline.command.stream.Decision.unless;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.Insight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.CorrectInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.RetractInsight;
import uk.healthtech.pipeline.kernel.insight.InsightCommand.ShareInsight;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightCorrected;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightRetracted;
import uk.healthtech.pipeline.kernel.insight.InsightEvent.InsightShared;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;

/** How partners share what they know of a need, put it right and take it back. */
final class InsightRules implements Decider<Entry<HeldInsight>, InsightCommand, InsightEvent> {
  static final InsightRules RULES = new InsightRules();
  private static final int MOST_PLACES = 20;
  private static final int MOST_NEIGHBOURHOODS = 50;

  private InsightRules() {}

  @Override
  public Class<InsightEvent> events() {
    return InsightEvent.class;
  }

  @Override
  public Entry<HeldInsight> initial() {
    return Entry.none();
  }

  @Override
  public Entry<HeldInsight> evolve(Entry<HeldInsight> state, InsightEvent event) {
    return new Entry<>(HeldInsight.after(state.held(), event));
  }

  @Override
  public String part(InsightCommand command) {
    return "insight";
  }

  @Override
  public String partOf(InsightEvent event) {
    return "insight";
  }

  @Override
  public Decision<InsightEvent> decide(
      Entry<HeldInsight> state, InsightCommand command, Context context) {
    Optional<Refusal> refusal = Rights.refuseRole(command.action(), context);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    LocalDate on = Dates.occurredOn(command.occurredOn(), context.today());
    HeldInsight held = state.held();
    if (held == null) {
      return command instanceof ShareInsight share
          ? share(share, on, context)
          : refused(new NoSuchEntity(Subject.INSIGHT, command.stream()));
    }
    return switch (command) {
      case ShareInsight c -> refused(new AlreadyThere(Subject.INSIGHT, c.stream()));
      case CorrectInsight c -> correct(held, c, on, context);
      case RetractInsight c ->
          unless(
              refuse(held, command, on, context),
              new InsightRetracted(c.insight(), c.reason().held(), on));
    };
  }

  private static Decision<InsightEvent> share(ShareInsight command, LocalDate on, Context context) {
    return unless(
        Dates.happened("occurredOn", on, Dates.FIRST_DAY, context.today())
            .or(() -> Named.closed(context.actor().organisation(), on, context))
            .or(() -> invalid(null, command.content(), on, context)),
        new InsightShared(
            command.insight(), context.actor().organisation(), command.content(), on));
  }

  private static Decision<InsightEvent> correct(
      HeldInsight held, CorrectInsight command, LocalDate on, Context context) {
    return unless(
        refuse(held, command, on, context)
            .or(() -> unchanged(held, command))
            .or(() -> invalid(held.content(), command.content(), held.sharedOn(), context)),
        new InsightCorrected(command.insight(), command.content(), command.reason().held(), on));
  }

  /** What stands against any change of what was shared. */
  private static Optional<Refusal> refuse(
      HeldInsight held, InsightCommand command, LocalDate on, Context context) {
    LocalDate last = held.correctedOn() == null ? held.sharedOn() : held.correctedOn();
    return Rights.refuseOthers(command.action(), held.by(), context)
        .or(
            () ->
                Optional.ofNullable(held.retractedOn())
                    .map(since -> new NoLongerThere(Subject.INSIGHT, since)))
        .or(() -> Dates.happened("occurredOn", on, last, context.today()));
  }

  private static Optional<Refusal> unchanged(HeldInsight held, CorrectInsight command) {
    return held.content().equals(command.content())
        ? Optional.of(new NothingChanged())
        : Optional.empty();
  }

  /** What is named anew must have been there on the day of the insight. */
  private static Optional<Refusal> invalid(
      @Nullable Insight before, Insight content, LocalDate on, Context context) {
    Set<PlaceId> places = new HashSet<>();
    Set<NeighbourhoodId> neighbourhoods = new HashSet<>();
    if (before != null) {
      places.addAll(before.places().stream().map(PlaceId::named).collect(Collectors.toSet()));
      neighbourhoods.addAll(before.neighbourhoods());
    }
    return new Contents()
        .list(
            "places",
            content.places(),
            0,
            MOST_PLACES,
            PlaceId::named,
            place ->
                places.contains(PlaceId.named(place))
                    ? Optional.empty()
                    : Named.place(place, on, context))
        .list(
            "neighbourhoods",
            content.neighbourhoods(),
            0,
            MOST_NEIGHBOURHOODS,
            id -> id,
            id ->
                neighbourhoods.contains(id)
                    ? Optional.empty()
                    : Named.neighbourhood(id, on, context))
        .refusal();
  }
}
