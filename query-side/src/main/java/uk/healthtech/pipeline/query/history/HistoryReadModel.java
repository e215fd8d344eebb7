package uk.healthtech.pipeline.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Event;
import uk.healthtech.pipeline.kernel.account.AccountEvent;
import uk.healthtech.pipeline.kernel.innovation.InnovationEvent;
import uk.healthtech.pipeline.kernel.organisation.OrganisationEvent;
import uk.healthtech.pipeline.kernel.policy.PolicyEvent;
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
            new Column<>("recorded_at", "timestamptz", HistoryRow::recordedAt)));
  }

  private static String kind(HistoryRow row) {
    return switch (row.event()) {
      case InnovationEvent _ -> "INNOVATION";
      case OrganisationEvent _ -> "ORGANISATION";
      case AccountEvent _ -> "ACCOUNT";
      case PolicyEvent _ -> "POLICY";
    };
  }

  private static @Nullable String part(HistoryRow row) {
    return row.event() instanceof InnovationEvent event ? event.part().key() : null;
  }
}
