package uk.healthtech.pipeline.app.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Prose;
import uk.healthtech.pipeline.app.demo.Fictional;

/** Renders pages from the templates that were compiled with the product. */
@Component
@Profile("web")
class Pages {
  static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** Nothing but our own style sheet and our own forms: no script, no frame, no other host. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Prose prose;
  private final Fictional fictional;

  Pages(Prose prose, Fictional fictional) {
    this.prose = prose;
    this.fictional = fictional;
  }

  /** A page from a template, which gets the words beside its own values. */
  ResponseEntity<String> show(HttpStatus status, String template, Map<String, Object> values) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-store")
        .body(render(template, values));
  }

  String render(String template, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("prose", prose);
    all.put("fictional", fictional.yes());
    StringOutput page = new StringOutput();
    templates.render(template, all, page);
    // Imports and parameters leave blank lines before the doctype.
    return page.toString().strip() + "\n";
  }

  static String policy() {
    return POLICY;
  }
}
