package uk.healthtech.pipeline.app.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.Fields;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.api.edge.Problem;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.api.edge.Reading;
import uk.healthtech.pipeline.app.imports.ImportView.GroupView;
import uk.healthtech.pipeline.app.imports.Uploads.Uploaded;
import uk.healthtech.pipeline.app.portfolio.FileKind;
import uk.healthtech.pipeline.app.portfolio.PortfolioWriter;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldRules;
import uk.healthtech.pipeline.kernel.Refusal;
import uk.healthtech.pipeline.kernel.account.AccountId;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;

/** Imports of portfolios and of organisations, for the programme office. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports", description = "Portfolios and organisations from spreadsheets")
final class ImportController {
  private static final Set<Role> MAY = Set.of(Role.PROGRAMME_OFFICE);
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int MOST_BESIDE = 20;

  private final Uploads uploads;
  private final Imports imports;
  private final ImportWorker worker;
  private final ImportReport report;
  private final Directory directory;
  private final Prose prose;

  ImportController(
      Uploads uploads,
      Imports imports,
      ImportWorker worker,
      ImportReport report,
      Directory directory,
      Prose prose) {
    this.uploads = uploads;
    this.imports = imports;
    this.worker = worker;
    this.report = report;
    this.directory = directory;
    this.prose = prose;
  }

  @Schema(description = "A page of imports, the newest first.")
  record ImportsView(
      List<ImportView> imports,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next) {}

  @Schema(description = "A page of what became of the rows, in the order of the file.")
  record GroupsView(
      List<GroupView> groups,
      @Schema(description = "Give this as `cursor` for the next page; null on the last.")
          @Nullable String next) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Upload a file for import",
      description =
          "CSV or XLSX of at most 50 MB, itself as the body. A dry run begins at once; nothing is"
              + " recorded before you start it.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            schema = @Schema(type = "string", format = "binary"))
      })
  @ApiResponse(responseCode = "201", description = "It is here, and its dry run comes next.")
  @ApiResponse(
      responseCode = "413",
      description = "The file is larger than 50 MB.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "415",
      description = "It was not sent as a file, itself as the body.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = Problem.class)))
  ResponseEntity<ImportView> upload(
      @RequestParam(required = false)
          @Parameter(
              description = "What the file holds; a portfolio if left out.",
              schema = @Schema(implementation = FileKind.class))
          @Nullable String kind,
      @RequestParam(required = false)
          @Parameter(description = "What the file is called.", example = "portfolio-2025.xlsx")
          @Nullable String fileName,
      HttpServletRequest request,
      Caller caller)
      throws IOException {
    mayImport(caller.actor());
    Fields fields = Fields.ofParameters();
    FileKind holds = kind(fields, kind);
    String name = fields.optionalText("fileName", fileName, FieldRules.SOURCE);
    fields.check();
    String type = request.getContentType();
    if (type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
      throw NotDone.invalid(EdgeProblem.WRONG_FILE_TYPE);
    }
    if (name == null) {
      name = holds.name().toLowerCase(Locale.ROOT);
    }
    Uploaded file = uploads.take(request.getInputStream());
    if (file == null) {
      throw NotDone.invalid(EdgeProblem.FILE_TOO_LARGE);
    }
    UUID id = caller.newId("import");
    if (!imports.enter(id, holds, name, file, caller.actor())) {
      uploads.drop(file.upload());
      if (!imports.isOf(id, holds, name, file)) {
        throw NotDone.refused(new Refusal.KeyReused());
      }
    }
    worker.call();
    return ResponseEntity.created(URI.create("/api/v1/imports/" + id)).body(view(find(id)));
  }

  @GetMapping
  @Operation(summary = "List imports", description = "Those of everybody, the newest first.")
  ImportsView list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @AuthenticationPrincipal SignedIn who) {
    mayImport(who.actor());
    Fields fields = Fields.ofParameters();
    Long before = number(fields, cursor);
    int most = Reading.size(fields, size);
    fields.check();
    List<Import> found = imports.list(before, most + 1);
    List<Import> page = found.subList(0, Math.min(most, found.size()));
    Map<AccountId, String> people =
        directory.people(page.stream().map(one -> one.by().account()).collect(Collectors.toSet()));
    return new ImportsView(
        page.stream().map(one -> view(one, people)).toList(),
        found.size() > most ? String.valueOf(page.getLast().number()) : null);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Show one import",
      description = "How far it has come, what the dry run found, and what came of it.")
  ImportView show(
      @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
      @AuthenticationPrincipal SignedIn who) {
    mayImport(who.actor());
    return view(find(id));
  }

  @GetMapping("/{id}/rows")
  @Operation(
      summary = "Show what became of the rows",
      description =
          "In groups of rows that belong together. Before the recording: PROBLEM, NEW, CORRECTION"
              + " and UNCHANGED; after it: PROBLEM, RECORDED, UNCHANGED and REFUSED.")
  GroupsView rows(
      @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
      @RequestParam(required = false)
          @Parameter(
              description = "Only these.",
              schema = @Schema(implementation = ImportResult.class))
          @Nullable String result,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String size,
      @AuthenticationPrincipal SignedIn who) {
    mayImport(who.actor());
    Fields fields = Fields.ofParameters();
    ImportResult wanted = fields.optionalWord("result", upper(result), ImportResult.class);
    Long after = number(fields, cursor);
    int most = Reading.size(fields, size);
    fields.check();
    Import of = find(id);
    List<Group> found =
        imports.groups(of.id(), wanted, after == null ? 0 : after.intValue(), most + 1);
    List<Group> page = found.subList(0, Math.min(most, found.size()));
    return new GroupsView(
        page.stream().map(GroupView::of).toList(),
        found.size() > most ? String.valueOf(page.getLast().firstRow()) : null);
  }

  @GetMapping("/{id}/report.csv")
  @Operation(
      summary = "Download what became of the rows",
      description = "As CSV: row, reference, result, column, value, message.")
  @ApiResponse(
      responseCode = "200",
      description = "The report.",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  void report(
      @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
      @AuthenticationPrincipal SignedIn who,
      HttpServletResponse response)
      throws IOException {
    mayImport(who.actor());
    Import of = find(id);
    csv(response, "import-" + of.number() + "-report.csv");
    report.write(of, response.getOutputStream());
  }

  @GetMapping("/template.csv")
  @Operation(
      summary = "Download a template to fill in",
      description = "The columns that an import knows, as CSV.")
  @ApiResponse(
      responseCode = "200",
      description = "The template.",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  void template(
      @RequestParam(required = false)
          @Parameter(
              description = "What it is for; a portfolio if left out.",
              schema = @Schema(implementation = FileKind.class))
          @Nullable String kind,
      @AuthenticationPrincipal SignedIn who,
      HttpServletResponse response)
      throws IOException {
    mayImport(who.actor());
    Fields fields = Fields.ofParameters();
    FileKind of = kind(fields, kind);
    fields.check();
    csv(response, of.name().toLowerCase(Locale.ROOT) + "-template.csv");
    response
        .getOutputStream()
        .write(
            switch (of) {
              case PORTFOLIO -> PortfolioWriter.portfolioTemplate();
              case ORGANISATIONS -> PortfolioWriter.organisationsTemplate();
            });
  }

  @PostMapping("/{id}/start")
  @Operation(
      summary = "Record what is valid in a file",
      description =
          "In the name of whoever uploaded it, who alone may start it. Rows with problems are left"
              + " out. Once started, it goes on by itself; starting it again changes nothing.")
  ImportView start(
      @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
      @AuthenticationPrincipal SignedIn who) {
    mayImport(who.actor());
    Import of = find(id);
    if (!of.by().equals(who.actor())) {
      throw NotDone.because(EdgeProblem.NOT_YOUR_IMPORT);
    }
    if (imports.start(of.id())) {
      worker.call();
    }
    Import now = find(of.id());
    return switch (now.state()) {
      case RUNNING, DONE -> view(now);
      case RECEIVED, CHECKING, CHECKED, REFUSED, CANCELLED ->
          throw NotDone.because(EdgeProblem.WRONG_IMPORT_STATE);
    };
  }

  @PostMapping("/{id}/cancel")
  @Operation(
      summary = "Cancel an import",
      description = "What is on record by then stays: the history is never taken back.")
  ImportView cancel(
      @PathVariable @Parameter(schema = @Schema(format = "uuid")) String id,
      @AuthenticationPrincipal SignedIn who) {
    mayImport(who.actor());
    Import of = find(id);
    if (imports.cancel(of.id(), prose.say("import.cancelled"))) {
      worker.call();
    }
    Import now = find(of.id());
    if (now.state() != ImportState.CANCELLED) {
      throw NotDone.because(EdgeProblem.WRONG_IMPORT_STATE);
    }
    return view(now);
  }

  private static void mayImport(Actor actor) {
    if (!MAY.contains(actor.role())) {
      throw NotDone.denied(new Refusal.RoleNeeded(MAY));
    }
  }

  private static FileKind kind(Fields fields, @Nullable String raw) {
    FileKind kind = fields.optionalWord("kind", upper(raw), FileKind.class);
    return kind == null ? FileKind.PORTFOLIO : kind;
  }

  /** In an address small letters are at home. */
  private static @Nullable String upper(@Nullable String word) {
    return word == null ? null : word.toUpperCase(Locale.ROOT);
  }

  private static @Nullable Long number(Fields fields, @Nullable String cursor) {
    if (cursor == null || cursor.matches("\\d{1,9}")) {
      return cursor == null ? null : Long.valueOf(cursor);
    }
    fields.problem("cursor", new Malformed("form.cursor"));
    return null;
  }

  private Import find(String id) {
    return Fields.uuid(id)
        .flatMap(imports::find)
        .orElseThrow(() -> NotDone.because(EdgeProblem.NO_SUCH_IMPORT));
  }

  private Import find(UUID id) {
    return imports.find(id).orElseThrow();
  }

  private ImportView view(Import one) {
    return view(one, directory.people(Set.of(one.by().account())));
  }

  private ImportView view(Import one, Map<AccountId, String> people) {
    return ImportView.of(
        one,
        imports.counts(one),
        imports.beside(one.id(), MOST_BESIDE),
        people.getOrDefault(one.by().account(), prose.say("person.former")));
  }

  private static void csv(HttpServletResponse response, String fileName) {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
  }
}
