package uk.healthtech.pipeline.app.pages;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.healthtech.pipeline.app.api.edge.EdgeProblem;
import uk.healthtech.pipeline.app.api.edge.NotDone;
import uk.healthtech.pipeline.app.api.edge.ProblemKind;
import uk.healthtech.pipeline.app.api.edge.Prose;

/** A page for each kind of problem, at the address that is its type. */
@Hidden
@Controller
@Profile("web")
class ProblemController {
  private final Pages pages;
  private final Prose prose;

  ProblemController(Pages pages, Prose prose) {
    this.pages = pages;
    this.prose = prose;
  }

  @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProblemKind> describe(@PathVariable String slug) {
    return ResponseEntity.ok(kind(slug));
  }

  /** Listed apart, so that a browser, which takes anything, gets the page. */
  @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> show(@PathVariable String slug) {
    return pages.show(HttpStatus.OK, "problem-kind.jte", Map.of("kind", kind(slug)));
  }

  private ProblemKind kind(String slug) {
    return ProblemKind.find(slug, prose).orElseThrow(() -> NotDone.because(EdgeProblem.NOT_FOUND));
  }
}
