package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.Refusal.RoleNeeded;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.query.projection.DeadLetters;
import uk.healthtech.pipeline.query.projection.DeadLetters.Letter;
import uk.healthtech.pipeline.query.projection.DeadLetters.Retried;
import uk.healthtech.pipeline.query.projection.ReadModelStatus;
import uk.healthtech.pipeline.query.projection.ReadModelStatuses;
import uk.healthtech.pipeline.query.projection.ReadModels;
import uk.healthtech.pipeline.query.projection.Rebuilds;

/**
 * Operating the read models. Answered by a process that plays the query side, since that is where
 * they are kept.
 */
@RestController
@Profile("web & query")
@RequestMapping("/api/v1/read-models")
@Tag(name = "Operation", description = "For administrators")
final class ReadModelsController {
  private static final Set<Role> OPERATORS = Set.of(Role.ADMINISTRATOR);
  private static final int MOST_LETTERS = 200;

  private final ReadModels models;
  private final ReadModelStatuses statuses;
  private final Rebuilds rebuilds;
  private final DeadLetters deadLetters;

  ReadModelsController(
      ReadModels models, ReadModelStatuses statuses, Rebuilds rebuilds, DeadLetters deadLetters) {
    this.models = models;
    this.statuses = statuses;
    this.rebuilds = rebuilds;
    this.deadLetters = deadLetters;
  }

  @Schema(name = "ReadModels")
  record ReadModelList(List<ReadModelStatus> readModels) {}

  @Schema(name = "Rebuilding")
  record Rebuilding(
      @Schema(description = "Those taken on; one that is being rebuilt already is left out.")
          List<String> readModels) {}

  @Schema(name = "DeadLetters")
  record LetterList(
      @Schema(description = "At most 200.") List<Letter> deadLetters,
      @Schema(description = "How many more wait.", example = "0") long more) {}

  @GetMapping
  @Operation(
      summary = "See where the read models stand",
      description = "How far each has come, how its latest rebuild went, what waits.")
  @ApiResponse(responseCode = "200", description = "All of them.")
  ReadModelList list(@AuthenticationPrincipal SignedIn who) {
    refuseStranger(who);
    return new ReadModelList(statuses.all());
  }

  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Rebuild all read models",
      description =
          "From the events, while the product runs; readers keep the old rows until then.")
  @ApiResponse(responseCode = "202", description = "Begun. The list tells how it goes.")
  Rebuilding rebuildAll(@AuthenticationPrincipal SignedIn who) {
    refuseStranger(who);
    return new Rebuilding(rebuilds.startAll());
  }

  @PostMapping("/{readModel}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Rebuild one read model",
      description =
          "From the events, while the product runs; readers keep the old rows until then.")
  @ApiResponse(responseCode = "202", description = "Begun. The list tells how it goes.")
  Rebuilding rebuild(@PathVariable String readModel, @AuthenticationPrincipal SignedIn who) {
    refuseStranger(who);
    return new Rebuilding(rebuilds.start(List.of(known(readModel))));
  }

  @GetMapping("/dead-letters")
  @Operation(
      summary = "List events that could not be folded",
      description = "Each with the rest of its stream, which waits behind it.")
  @ApiResponse(responseCode = "200", description = "Those that wait, stream by stream.")
  LetterList deadLetters(@AuthenticationPrincipal SignedIn who) {
    refuseStranger(who);
    List<Letter> shown = deadLetters.list(MOST_LETTERS);
    return new LetterList(shown, Math.max(0, deadLetters.count() - shown.size()));
  }

  @PostMapping("/{readModel}/dead-letters/{stream}/retry")
  @Operation(
      summary = "Fold a stream's dead letters again",
      description = "In order, up to the first that still fails.")
  @ApiResponse(responseCode = "200", description = "How many were folded, and what still fails.")
  Retried retry(
      @PathVariable String readModel,
      @PathVariable String stream,
      @AuthenticationPrincipal SignedIn who) {
    refuseStranger(who);
    Optional<UUID> id = Fields.uuid(stream);
    return deadLetters.retry(
        known(readModel), id.orElseThrow(() -> NotDone.because(EdgeProblem.NOT_FOUND)));
  }

  private String known(String readModel) {
    if (!models.names().contains(readModel)) {
      throw NotDone.because(EdgeProblem.NOT_FOUND);
    }
    return readModel;
  }

  private static void refuseStranger(SignedIn who) {
    if (!OPERATORS.contains(who.actor().role())) {
      throw NotDone.denied(new RoleNeeded(OPERATORS));
    }
  }
}
