package uk.healthtech.pipeline.app.api.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what to do about it, as RFC 9457 has it.
 *
 * @param type the address of a page about this kind of problem, on this service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong and what to do about it (RFC 9457).")
public record Problem(
    @Schema(
            description =
                "The kind of problem: never changes, and is the address of a page about it.",
            format = "uri-reference",
            example = "/problems/pilot-already-open")
        String type,
    @Schema(example = "That organisation already has a pilot under way") String title,
    @Schema(example = "409") int status,
    @Schema(
            example =
                "Leeds Teaching Hospitals NHS Trust already has a pilot of this innovation that is"
                    + " not finished.")
        String detail,
    @Schema(
            description = "What to do next.",
            example = "Look at that pilot; ask again once it is completed or declined.")
        String next,
    @Schema(description = "Each field that breaks a rule, where fields matter.")
        @Nullable List<FieldError> errors,
    @Schema(description = "The facts behind a refusal. The page at the type's address names them.")
        @Nullable Map<String, Object> facts,
    @Schema(description = "Under which this failure stands in the service's log.")
        @Nullable String id) {

  /** One broken rule. */
  @Schema(name = "FieldError")
  public record FieldError(
      @Schema(
              description = "The field as it was given, with a path into lists.",
              example = "measures[0].unit")
          String field,
      @Schema(description = "The rule, never changes.", example = "too-long") String code,
      @Schema(example = "Use 40 characters or fewer.") String message) {}
}
