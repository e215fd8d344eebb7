package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.api.Look.TextView;
import uk.healthtech.pipeline.kernel.HeldText;
import uk.healthtech.pipeline.kernel.innovation.Condition;
import uk.healthtech.pipeline.kernel.innovation.ConditionStatus;
import uk.healthtech.pipeline.kernel.innovation.Gate;
import uk.healthtech.pipeline.kernel.innovation.HeldCondition;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.query.Answers.InnovationRow;

/** What a decision asked for, and what has become of it. */
@Schema(description = "What a decision asked for, and what has become of it.")
record ConditionView(
    UUID id,
    @Schema(description = "For If-Match when changing this condition.", example = "12")
        long version,
    TextView text,
    @Schema(description = "The gate that it was given at, where it was one.") @Nullable Gate gate,
    @Schema(description = "The pilot that it was given for, where it was one.")
        @Nullable UUID pilot,
    LocalDate givenOn,
    @Schema(description = "The last day to meet it.") @Nullable LocalDate dueOn,
    ConditionStatus status,
    @Schema(description = "The day of the latest that became of it.") LocalDate lastOn,
    @Schema(description = "Whether it is breached, or open though its day has gone by.")
        boolean broken) {
  static ConditionView of(HeldCondition held, InnovationRow row, Look look) {
    Condition<HeldText> condition = held.condition();
    return new ConditionView(
        condition.id().value(),
        row.version(new Part.OfCondition(condition.id())),
        look.text(condition.text()),
        held.source() instanceof HeldCondition.Source.AtGate(var gate) ? gate : null,
        held.source() instanceof HeldCondition.Source.AtPilot(var pilot) ? pilot.value() : null,
        held.givenOn(),
        condition.dueOn(),
        held.status(),
        held.lastOn(),
        held.isBrokenOn(look.today()));
  }
}
