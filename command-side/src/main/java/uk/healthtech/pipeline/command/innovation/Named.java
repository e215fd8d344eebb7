package uk.healthtech.pipeline.command.innovation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.command.stream.Context;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;
import uk.healthtech.pipeline.kernel.FieldProblem.Unknown;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.Refusal.OrganisationClosed;
import uk.healthtech.pipeline.kernel.insight.HeldInsight;
import uk.healthtech.pipeline.kernel.insight.InsightId;
import uk.healthtech.pipeline.kernel.organisation.HeldOrganisation;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.place.HeldNeighbourhood;
import uk.healthtech.pipeline.kernel.place.HeldPlace;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodId;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.theme.HeldTheme;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** What is named must be there on the day of which it is said. */
public final class Named {
  private Named() {}

  /** The rule that naming this place on this day breaks, if any. */
  public static Optional<Rule> place(String name, LocalDate on, Context context) {
    HeldPlace place = context.register().places().get(PlaceId.named(name));
    return unless(place != null && place.isOpenOn(on), name);
  }

  /** The rule that naming this neighbourhood on this day breaks, if any. */
  public static Optional<Rule> neighbourhood(NeighbourhoodId id, LocalDate on, Context context) {
    HeldNeighbourhood neighbourhood = context.register().neighbourhoods().get(id);
    return unless(neighbourhood != null && neighbourhood.isOpenOn(on), id);
  }

  /** The rule that aligning to this theme on this day breaks, if any. */
  public static Optional<Rule> theme(ThemeId id, LocalDate on, Context context) {
    HeldTheme theme = context.register().themes().get(id);
    return unless(theme != null && theme.isOpenOn(on), id);
  }

  /** The rule that building on this insight breaks, if any. */
  public static Optional<Rule> insight(InsightId id, Context context) {
    HeldInsight insight = context.register().insights().get(id);
    return unless(insight != null && insight.retractedOn() == null, id);
  }

  /** Refused where the organisation is no more on this day. One that is not registered is not. */
  public static Optional<Refusal> closed(
      OrganisationId organisation, LocalDate on, Context context) {
    return closed(context.organisation(organisation), on);
  }

  /** Refused where the organisation is no more on this day. */
  public static Optional<Refusal> closed(@Nullable HeldOrganisation organisation, LocalDate on) {
    return organisation == null || organisation.closing() == null || organisation.isOpenOn(on)
        ? Optional.empty()
        : Optional.of(
            new OrganisationClosed(
                organisation.id(),
                organisation.closing().on(),
                organisation.closing().successor()));
  }

  private static Optional<Rule> unless(boolean there, Object named) {
    return there ? Optional.empty() : Optional.of(new Unknown(named.toString()));
  }
}
