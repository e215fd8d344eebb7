package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.ThemeName;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.query.Answers.PublicBoard;
import uk.healthtech.pipeline.kernel.query.Answers.PublicRow;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindPublished;

/** What everybody may see without signing in. */
@RestController
@Profile("web")
@Tag(name = "Public", description = "Without signing in")
@SecurityRequirements
final class PublicController {
  private static final String KEPT = "public, max-age=60";

  private final Queries queries;
  private final Directory directory;
  private final Prose prose;

  PublicController(Queries queries, Directory directory, Prose prose) {
    this.queries = queries;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A page of the innovations that are public, by name.")
  record PublicBoardView(
      List<PublicInnovation> innovations,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next) {}

  @Schema(description = "What is public of an innovation, and no more.")
  record PublicInnovation(
      UUID id,
      @Schema(example = "Tidal Breath Monitor") String name,
      @Nullable String summary,
      @Nullable Category category,
      @Schema(description = "The priority themes that it serves.") List<ThemeName> themes,
      Stage stage,
      @Schema(description = "When it came to each stage.") List<PublicStage> stages,
      OrganisationView lead,
      @Schema(description = "Where it is live.") List<OrganisationView> adopting) {
    static PublicInnovation of(PublicRow row, Look look) {
      return new PublicInnovation(
          row.innovation().value(),
          row.name(),
          row.summary(),
          row.category(),
          look.themes(row.themes()),
          row.stage(),
          row.stages().stream().map(entry -> new PublicStage(entry.stage(), entry.on())).toList(),
          look.organisation(row.lead()),
          row.adopting().stream().map(look::organisation).toList());
    }
  }

  @Schema(description = "The day it came to a stage; null where nobody knows it any more.")
  record PublicStage(Stage stage, @Nullable LocalDate on) {}

  @GetMapping("/api/v1/public/innovations")
  @Operation(
      summary = "List what is public",
      description = "Needs no access token. An answer may be kept for a minute.")
  PublicBoardView published(
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = Stage.class)))
          @Nullable List<String> stage,
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = Category.class)))
          @Nullable List<String> category,
      @RequestParam(required = false) @Parameter(description = "Words to search for.")
          @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      HttpServletResponse response) {
    Fields fields = Fields.ofParameters();
    FindPublished question =
        new FindPublished(
            fields.words("stage", stage, Stage.class),
            fields.words("category", category, Category.class),
            fields.optionalText("q", q, FieldRules.SEARCH),
            Reading.page(fields, Cursor.PUBLISHED, cursor, size));
    fields.check();
    PublicBoard board = queries.ask(question, PublicBoard.class);
    Look look =
        new Look(
            prose,
            directory,
            question.viewer(),
            board.rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.lead()), row.adopting().stream()))
                .toList(),
            List.of(),
            Map.of(),
            board.rows().stream().flatMap(row -> row.themes().stream()).toList());
    response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
    return new PublicBoardView(
        board.rows().stream().map(row -> PublicInnovation.of(row, look)).toList(), board.next());
  }
}
