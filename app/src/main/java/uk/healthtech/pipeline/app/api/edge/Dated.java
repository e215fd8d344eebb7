package uk.healthtech.pipeline.app.api.edge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every change may say beside its own fields: on which day it happened. */
@Schema(description = "Says on which day it happened.")
public record Dated(
    @Schema(description = OCCURRED_ON, format = "date", example = "2026-03-02")
        @Nullable String occurredOn) {
  public static final String OCCURRED_ON = "The day it happened; left out, it is today.";

  /** Reads the one field, of a body that may be left out. */
  public static @Nullable LocalDate day(@Nullable Dated body) {
    Fields fields = Fields.ofBody();
    LocalDate day = fields.optionalDay("occurredOn", body == null ? null : body.occurredOn());
    fields.check();
    return day;
  }
}
