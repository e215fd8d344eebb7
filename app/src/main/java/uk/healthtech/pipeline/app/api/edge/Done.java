package uk.healthtech.pipeline.app.api.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.kernel.Outcome;

/** It happened and is durable. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "It happened and is durable.")
public record Done(
    @Schema(description = "Where it is recorded.", example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10")
        String stream,
    @Schema(description = "The last entry there that this request made, from 0.", example = "7")
        long sequence,
    @Schema(description = "What was made.", example = "0b8e1d52-93a1-8c4f-8d7a-5e6f7a8b9c0d")
        @Nullable UUID id,
    @Schema(
            description =
                "Give this as `after` when reading, and the answer waits up to two seconds until"
                    + " it shows this change.",
            example = "5b0f2b5a-6d0e-8f6e-9a3b-2f1c5d7e9a10:7")
        String after) {
  static Done of(Outcome.Accepted accepted, @Nullable UUID id) {
    return new Done(
        accepted.stream(), accepted.sequence(), id, accepted.stream() + ":" + accepted.sequence());
  }
}
