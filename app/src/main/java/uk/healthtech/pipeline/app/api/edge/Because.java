package uk.healthtech.pipeline.app.api.edge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.FreeText;

/** The body of whatever needs a reason and nothing else beside its day. */
@Schema(description = "Why.")
public record Because(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = REASON) @Nullable String reason,
    @Schema(description = Dated.OCCURRED_ON, format = "date", example = "2026-03-02")
        @Nullable String occurredOn) {
  public static final String REASON = "A clear need, a sound plan and an owner who can carry it.";

  /** What a command is made of beside what its address names. */
  public interface Reasoned {
    Command command(FreeText reason, @Nullable LocalDate on);
  }

  /** The command; a field that breaks its rule ends the request. */
  public Command make(Reasoned reasoned) {
    Fields fields = Fields.ofBody();
    FreeText why = fields.free("reason", reason, FieldRules.REASON);
    LocalDate on = fields.optionalDay("occurredOn", occurredOn);
    fields.check();
    return reasoned.command(why, on);
  }
}
