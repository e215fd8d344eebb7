package uk.healthtech.pipeline.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.Look.OrganisationView;
import uk.healthtech.pipeline.app.api.Look.ThemeName;
import uk.healthtech.pipeline.app.api.edge.Acts;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Done;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.api.edge.VersionTag;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.innovation.Category;
import uk.healthtech.pipeline.kernel.innovation.InnovationId;
import uk.healthtech.pipeline.kernel.innovation.Part;
import uk.healthtech.pipeline.kernel.innovation.Phase;
import uk.healthtech.pipeline.kernel.innovation.Proposal;
import uk.healthtech.pipeline.kernel.innovation.ProposalCommand.StartProposal;
import uk.healthtech.pipeline.kernel.innovation.Stage;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Cursor;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.theme.ThemeId;

/** The board, and innovations as wholes. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/innovations")
@Tag(name = "Innovations")
final class InnovationController {
  private final Acts acts;
  private final Queries queries;
  private final Innovations innovations;
  private final Directory directory;
  private final Prose prose;

  InnovationController(
      Acts acts, Queries queries, Innovations innovations, Directory directory, Prose prose) {
    this.acts = acts;
    this.queries = queries;
    this.innovations = innovations;
    this.directory = directory;
    this.prose = prose;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Start a proposal",
      description = "Your organisation becomes its owner. A draft is seen by nobody else.")
  ResponseEntity<Done> start(@RequestBody ProposalBody body, Caller caller) {
    Fields fields = Fields.ofBody();
    Proposal proposal = body.draft(fields);
    LocalDate occurredOn = fields.optionalDay("occurredOn", body.occurredOn());
    fields.check();
    InnovationId id = new InnovationId(caller.newId("innovation"));
    return acts.create(
        new StartProposal(id, proposal, occurredOn),
        caller.expectingNothing(),
        id.value(),
        "/innovations/" + id);
  }

  @Schema(description = "A page of the board.")
  record BoardView(
      List<InnovationSummary> innovations,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next,
      @Schema(description = "Whether it shows the change that you named in `after`.")
          boolean upToDate) {}

  @Schema(description = "An innovation on the board.")
  record InnovationSummary(
      UUID id,
      @Schema(example = "7") long sequence,
      @Schema(example = "Tidal Breath Monitor") String name,
      @Nullable Category category,
      OrganisationView owner,
      @Schema(description = "The priority themes that it serves.") List<ThemeName> themes,
      Stage stage,
      Phase phase,
      @Schema(description = "The day it entered the phase.") LocalDate since,
      @Schema(description = "The day it was shown to the public; null while it is not.")
          @Nullable LocalDate publishedOn) {
    static InnovationSummary of(BoardRow row, Look look) {
      return new InnovationSummary(
          row.innovation().value(),
          row.sequence(),
          row.name(),
          row.category(),
          look.organisation(row.owner()),
          look.themes(row.themes()),
          row.position().stage(),
          row.position().phase(),
          row.since(),
          row.publishedOn());
    }
  }

  @GetMapping
  @Operation(summary = "Show the board", description = "The innovations that you may see.")
  BoardView board(
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = Stage.class)))
          @Nullable List<String> stage,
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = Phase.class)))
          @Nullable List<String> phase,
      @RequestParam(required = false)
          @Parameter(array = @ArraySchema(schema = @Schema(implementation = Category.class)))
          @Nullable List<String> category,
      @RequestParam(required = false)
          @Parameter(
              description = "The owner’s organisation id.",
              schema = @Schema(format = "uuid"))
          @Nullable String owner,
      @RequestParam(required = false)
          @Parameter(
              description = "The ids of themes: those that serve one of them.",
              array = @ArraySchema(schema = @Schema(type = "string", format = "uuid")))
          @Nullable List<String> theme,
      @RequestParam(required = false)
          @Parameter(
              description = "Only those that serve no theme.",
              schema = @Schema(type = "boolean"))
          @Nullable String withoutTheme,
      @RequestParam(required = false) @Parameter(description = "Words to search for.")
          @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    Fields fields = Fields.ofParameters();
    UUID ownedBy = fields.optionalId("owner", owner);
    FindBoard question =
        new FindBoard(
            who.actor(),
            fields.words("stage", stage, Stage.class),
            fields.words("phase", phase, Phase.class),
            fields.words("category", category, Category.class),
            ownedBy == null ? null : new OrganisationId(ownedBy),
            fields.ids("theme", theme).stream()
                .map(ThemeId::new)
                .collect(Collectors.toUnmodifiableSet()),
            Reading.flag(fields, "withoutTheme", withoutTheme),
            fields.optionalText("q", q, FieldRules.SEARCH),
            Reading.page(fields, Cursor.BOARD, cursor, size),
            Reading.after(fields, after));
    fields.check();
    Board board = queries.ask(question, Board.class);
    List<OrganisationId> owners = board.rows().stream().map(BoardRow::owner).toList();
    Set<ThemeId> themes =
        board.rows().stream()
            .flatMap(row -> row.themes().stream())
            .collect(Collectors.toUnmodifiableSet());
    Look look = new Look(prose, directory, who.actor(), owners, List.of(), Map.of(), themes);
    return new BoardView(
        board.rows().stream().map(row -> InnovationSummary.of(row, look)).toList(),
        board.next(),
        board.upToDate());
  }

  @GetMapping("/{innovation}")
  @Operation(
      summary = "Show one innovation",
      description = "Where it stands, who must act, what you may do, and all that led here.")
  ResponseEntity<InnovationView> show(
      @PathVariable InnovationId innovation,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal SignedIn who) {
    var found = innovations.find(who.actor(), innovation, after);
    return VersionTag.answer(
        found.row().sequence(),
        found.row().version(Part.PROGRESS),
        InnovationView.of(found),
        found.answer().upToDate());
  }
}
