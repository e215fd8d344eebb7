package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.NextView.WaitingView;
import uk.healthtech.pipeline.app.api.PilotView.InnovationName;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.query.Answers.Wait;
import uk.healthtech.pipeline.kernel.query.Answers.Waits;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindWaits;

/** What waits for the reader, over all innovations that they may see. */
@RestController
@Profile("web")
@Tag(name = "You")
final class WaitingController {
  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  WaitingController(Queries queries, Directory directory, Prose prose) {
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A page of what waits for you.")
  record WaitsView(
      List<WaitView> waits,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @Schema(description = "Something in one innovation that waits for you.")
  record WaitView(InnovationName innovation, Phase phase, WaitingView waiting) {
    static WaitView of(Wait wait, Look look) {
      return new WaitView(
          new InnovationName(wait.innovation().value(), wait.name()),
          wait.phase(),
          WaitingView.of(wait.waiting(), look));
    }
  }

  @GetMapping("/api/v1/waiting")
  @Operation(
      summary = "Show what waits for you",
      description = "For your role and your organisation, the longest waiting innovation first.")
  WaitsView waiting(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    FindWaits question =
        new FindWaits(
            who.actor(),
            Reading.page(fields, Cursor.WAITS, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Waits waits = queries.ask(question, Waits.class);
    Look look =
        new Look(
            prose,
            directory,
            who.actor(),
            waits.rows().stream()
                .flatMap(wait -> Stream.ofNullable(wait.waiting().organisation()))
                .toList(),
            List.of(),
            Map.of());
    return new WaitsView(
        waits.rows().stream().map(wait -> WaitView.of(wait, look)).toList(),
        waits.next(),
        waits.upToDate());
  }
}
