package uk.healthtech.pipeline.app.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.healthtech.pipeline.app.api.edge.Directory;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.attempts.Attempts;
import uk.healthtech.pipeline.app.bus.Queries;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.app.signin.Tokens;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.account.Actor;
import uk.healthtech.pipeline.kernel.organisation.OrganisationId;
import uk.healthtech.pipeline.kernel.query.Answers.Board;
import uk.healthtech.pipeline.kernel.query.Answers.BoardRow;
import uk.healthtech.pipeline.kernel.query.Answers.OrganisationName;
import uk.healthtech.pipeline.kernel.query.Query.FindBoard;
import uk.healthtech.pipeline.kernel.query.Query.Page;

/** The start page, and the board for one look with an access token. */
@Hidden
@Controller
@Profile("web")
class StartController {
  private final Pages pages;
  private final Prose prose;
  private final Tokens tokens;
  private final Queries queries;
  private final Directory directory;
  private final Attempts attempts;

  StartController(
      Pages pages,
      Prose prose,
      Tokens tokens,
      Queries queries,
      Directory directory,
      Attempts attempts) {
    this.pages = pages;
    this.prose = prose;
    this.tokens = tokens;
    this.queries = queries;
    this.directory = directory;
    this.attempts = attempts;
  }

  @GetMapping("/")
  ResponseEntity<String> start() {
    return pages.show(HttpStatus.OK, "start.jte", Map.of("problem", ""));
  }

  /** Somebody who reloads the board's address lands where the token can be given again. */
  @GetMapping("/board")
  ResponseEntity<String> noToken() {
    return start();
  }

  @PostMapping(path = "/board", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> board(
      @RequestParam(required = false) @Nullable String token, HttpServletRequest request) {
    if (token == null || token.isBlank()) {
      return again(HttpStatus.UNPROCESSABLE_CONTENT, "start.token.missing");
    }
    Optional<SignedIn> who = tokens.signIn(token.strip());
    if (who.isEmpty()) {
      attempts.recordStranger(request.getRemoteAddr(), Channel.WEB, "POST /board");
      return again(HttpStatus.UNAUTHORIZED, "start.token.wrong");
    }
    return board(who.get().actor());
  }

  private ResponseEntity<String> again(HttpStatus status, String problem) {
    return pages.show(status, "start.jte", Map.of("problem", prose.say(problem)));
  }

  private ResponseEntity<String> board(Actor viewer) {
    Board board =
        queries.ask(
            new FindBoard(
                viewer,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                false,
                null,
                new Page(null, Page.MOST),
                null),
            Board.class);
    Set<OrganisationId> organisations =
        new HashSet<>(board.rows().stream().map(BoardRow::owner).toList());
    organisations.add(viewer.organisation());
    Map<OrganisationId, OrganisationName> names = directory.organisations(viewer, organisations);
    List<BoardLine> lines =
        board.rows().stream().map(row -> BoardLine.of(row, names, prose)).toList();
    String what =
        prose.say(
            "board.for",
            prose.word(viewer.role()),
            BoardLine.name(viewer.organisation(), names, prose));
    return pages.show(
        HttpStatus.OK,
        "board.jte",
        Map.of(
            "what",
            what,
            "lines",
            lines,
            "more",
            board.next() != null,
            "upToDate",
            board.upToDate()));
  }
}
