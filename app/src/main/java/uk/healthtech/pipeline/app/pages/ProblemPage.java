package uk.healthtech.pipeline.app.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;
import uk.healthtech.pipeline.app.api.edge.Problem;

/** What went wrong, as a page, for those who came with a browser. */
@Component
@Profile("web")
class ProblemPage implements HttpMessageConverter<Problem> {
  private final Pages pages;

  ProblemPage(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return type.equals(Problem.class) && Pages.HTML.isCompatibleWith(mediaType);
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(Pages.HTML);
  }

  @Override
  public Problem read(Class<? extends Problem> type, HttpInputMessage message) {
    throw new UnsupportedOperationException("Only writes");
  }

  @Override
  public void write(Problem problem, @Nullable MediaType type, HttpOutputMessage message)
      throws IOException {
    message.getHeaders().setContentType(Pages.HTML);
    message.getHeaders().set("Content-Security-Policy", Pages.policy());
    message
        .getBody()
        .write(
            pages
                .render("problem.jte", Map.of("problem", problem))
                .getBytes(StandardCharsets.UTF_8));
  }
}
