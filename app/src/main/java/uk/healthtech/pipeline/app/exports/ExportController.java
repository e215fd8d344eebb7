package uk.healthtech.pipeline.app.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.healthtech.pipeline.app.api.Everything;
import uk.healthtech.pipeline.app.api.edge.JsonOfAnswers;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.demo.Fictional;
import uk.healthtech.pipeline.app.imports.Records;
import uk.healthtech.pipeline.app.portfolio.PortfolioWriter;
import uk.healthtech.pipeline.app.portfolio.Remembered;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.query.Answers.Neighbourhoods;
import uk.healthtech.pipeline.kernel.query.Answers.Portfolio;
import uk.healthtech.pipeline.kernel.query.Answers.Themes;
import uk.healthtech.pipeline.kernel.query.Query.FindNeighbourhoods;
import uk.healthtech.pipeline.kernel.query.Query.FindPortfolio;
import uk.healthtech.pipeline.kernel.query.Query.FindThemes;
import uk.healthtech.pipeline.kernel.query.Query.Page;
import uk.healthtech.pipeline.kernel.theme.ThemeStatus;

/** Exports, written out as they are read. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/exports")
@Tag(name = "Exports", description = "Everything that you may see, to take with you")
final class ExportController {
  private static final int BUFFER = 64 * 1024;
  private static final int INNOVATIONS_AT_A_TIME = 50;

  private final Everything everything;
  private final Records records;
  private final Queries queries;
  private final Fictional fictional;
  private final Version version;
  private final Clock clock;
  private final JsonMapper json = JsonOfAnswers.mapper();

  ExportController(
      Everything everything,
      Records records,
      Queries queries,
      Fictional fictional,
      Version version,
      Clock clock) {
    this.everything = everything;
    this.records = records;
    this.queries = queries;
    this.fictional = fictional;
    this.version = version;
    this.clock = clock;
  }

  /** The first line: what this is. */
  private record Begin(
      Instant at, Role role, UUID organisation, String version, boolean fictional) {}

  /** The last line, without which an export is not whole. */
  private record End(int lines) {}

  @GetMapping("/everything.ndjson")
  @Operation(
      summary = "Export everything that you may see",
      description =
          "One JSON object a line, each with its `type` and the fields that the API shows of it:"
              + " place, neighbourhood, organisation, insight, theme, investment, policy,"
              + " innovation, history. The first line, of type export, says when, for which role,"
              + " by which version, and whether all of it is made up; the last, of type end, says"
              + " how many stand before it. What changes meanwhile is in it before or after its"
              + " change: each line is consistent in itself.")
  @ApiResponse(
      responseCode = "200",
      description = "The lines.",
      content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
  void everything(@AuthenticationPrincipal SignedIn who, HttpServletResponse response)
      throws IOException {
    OutputStream out = begin(response, "application/x-ndjson", "everything.ndjson");
    int[] lines = new int[1];
    Everything.Taker line =
        (type, view) -> {
          ObjectNode node = json.createObjectNode().put("type", type);
          node.setAll((ObjectNode) json.valueToTree(view));
          out.write(json.writeValueAsBytes(node));
          out.write('\n');
          lines[0]++;
        };
    Actor actor = who.actor();
    line.take(
        "export",
        new Begin(
            clock.instant(),
            actor.role(),
            actor.organisation().value(),
            version.text(),
            fictional.yes()));
    everything.give(who, line);
    line.take("end", new End(lines[0]));
    out.flush();
  }

  @GetMapping("/portfolio.csv")
  @Operation(
      summary = "Export the portfolio in the columns of an import",
      description =
          "Of what you may see: the themes, neighbourhoods and innovations with their pilots,"
              + " adoptions and reach. Drafts are left out. A file for another installation, or"
              + " for a spreadsheet.")
  @ApiResponse(
      responseCode = "200",
      description = "The rows.",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  void portfolio(@AuthenticationPrincipal SignedIn who, HttpServletResponse response)
      throws IOException {
    Actor viewer = who.actor();
    Remembered names = records.load(viewer);
    OutputStream out = begin(response, "text/csv;charset=UTF-8", "portfolio.csv");
    try (PortfolioWriter writer = new PortfolioWriter(out, names, fictional.yes())) {
      // Rows name themes by their names, so of two of one name the one in force goes first.
      for (ThemeStatus status :
          List.of(
              ThemeStatus.AGREED,
              ThemeStatus.RETIRED,
              ThemeStatus.PROPOSED,
              ThemeStatus.DECLINED)) {
        write(viewer, status, writer);
      }
      @Nullable String next = null;
      do {
        Neighbourhoods page =
            queries.ask(
                new FindNeighbourhoods(viewer, null, null, false, page(next), null),
                Neighbourhoods.class);
        for (var row : page.rows()) {
          writer.write(row.neighbourhood());
        }
        next = page.next();
      } while (next != null);
      do {
        Portfolio page =
            queries.ask(
                new FindPortfolio(viewer, new Page(next, INNOVATIONS_AT_A_TIME), null),
                Portfolio.class);
        for (var row : page.rows()) {
          writer.write(row, page.texts());
        }
        next = page.next();
      } while (next != null);
    }
    out.flush();
  }

  private void write(Actor viewer, ThemeStatus status, PortfolioWriter writer) throws IOException {
    @Nullable String next = null;
    do {
      Themes page =
          queries.ask(
              new FindThemes(viewer, null, Set.of(status), null, page(next), null), Themes.class);
      for (var row : page.rows()) {
        writer.write(row.theme());
      }
      next = page.next();
    } while (next != null);
  }

  private static Page page(@Nullable String cursor) {
    return new Page(cursor, Page.MOST);
  }

  /** A failure before this is full is still answered as any other. */
  private static OutputStream begin(HttpServletResponse response, String type, String fileName)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    return new BufferedOutputStream(response.getOutputStream(), BUFFER);
  }
}
