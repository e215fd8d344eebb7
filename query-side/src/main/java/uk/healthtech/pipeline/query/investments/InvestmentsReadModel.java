package uk.healthtech.pipeline.query.investments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.investment.InvestmentEvent;
import uk.healthtech.pipeline.kernel.place.PlaceId;
import uk.healthtech.pipeline.kernel.query.Answers.InvestmentRow;
import uk.healthtech.pipeline.query.projection.Column;
import uk.healthtech.pipeline.query.projection.Projection;

/** Investments as a projection. */
public final class InvestmentsReadModel {
  static final String NAME = "investments";

  private InvestmentsReadModel() {}

  /** One row an investment. */
  public static Projection<InvestmentEvent, ?> projection() {
    return new Projection<>(
        NAME,
        InvestmentEvent.class,
        InvestmentRow.class,
        _ -> Projection.WHOLE,
        InvestmentFold::fold,
        List.of(
            new Column<>("made_on", "date", row -> row.investment().content().madeOn()),
            new Column<>("kind", "text", row -> row.investment().content().kind()),
            new Column<>("theme", "uuid", row -> row.investment().content().theme()),
            new Column<>("innovation", "uuid", row -> row.investment().content().innovation()),
            new Column<>("place", "uuid", InvestmentsReadModel::place),
            new Column<>("retracted", "boolean", row -> row.investment().retractedOn() != null)));
  }

  private static @Nullable PlaceId place(InvestmentRow row) {
    String place = row.investment().content().place();
    return place == null ? null : PlaceId.named(place);
  }
}
