package uk.healthtech.pipeline.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.RegionEvent;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.ReportEvent.InnovationReported;
import uk.healthtech.pipeline.kernel.insight.InsightEvent;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.place.NeighbourhoodEvent;
import uk.healthtech.pipeline.kernel.place.PlaceEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeAgreed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeCommented;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeDeclined;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeProposed;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeReported;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRetired;
import uk.healthtech.pipeline.kernel.theme.ThemeEvent.ThemeRevised;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** History as a projection. */
public final class HistoryReadModel {
  static final String NAME = "history";

  private HistoryReadModel() {}

  /** One row an event. */
  public static Projection<Event, ?> projection() {
    return new Projection<>(
        NAME,
        Event.class,
        HistoryRow.class,
        recorded -> Long.toString(recorded.sequence()),
        HistoryFold::fold,
        List.of(
            new Column<>("position", "bigint", HistoryRow::position),
            new Column<>("kind", "text", HistoryReadModel::kind),
            new Column<>("part", "text", HistoryReadModel::part),
            new Column<>("subject", "text", HistoryReadModel::subject),
            new Column<>("open", "boolean", HistoryReadModel::isOpen),
            new Column<>("recorded_at", "timestamptz", HistoryRow::recordedAt)));
  }

  private static String kind(HistoryRow row) {
    return switch (row.event()) {
      case InnovationEvent _ -> "INNOVATION";
      case OrganisationEvent _ -> "ORGANISATION";
      case AccountEvent _ -> "ACCOUNT";
      case PolicyEvent _ -> "POLICY";
      case InsightEvent _ -> "INSIGHT";
      case ThemeEvent _ -> "THEME";
      case InvestmentEvent _ -> "INVESTMENT";
      case PlaceEvent _ -> "PLACE";
      case NeighbourhoodEvent _ -> "NEIGHBOURHOOD";
    };
  }

  private static @Nullable String subject(HistoryRow row) {
    return row.event() instanceof RegionEvent event ? RegionSentences.subject(event) : null;
  }

  /** Whether it tells that a theme is or was agreed, which innovators may know too. */
  private static boolean isOpen(HistoryRow row) {
    return row.event() instanceof ThemeEvent event
        && switch (event) {
          case ThemeAgreed _, ThemeRetired _ -> true;
          case ThemeReported e ->
              e.status() == ThemeStatus.AGREED || e.status() == ThemeStatus.RETIRED;
          case ThemeProposed _, ThemeRevised _, ThemeCommented _, ThemeDeclined _ -> false;
        };
  }

  /** A report that began it tells how the whole went on, to everybody who may know that. */
  private static @Nullable String part(HistoryRow row) {
    return switch (row.event()) {
      case InnovationReported _ -> Part.PROGRESS.key();
      case InnovationEvent event -> event.part().key();
      case OrganisationEvent _, AccountEvent _, PolicyEvent _, RegionEvent _ -> null;
    };
  }
}
