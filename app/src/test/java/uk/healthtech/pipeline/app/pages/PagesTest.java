package uk.healthtech.pipeline.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.app.api.RunningService;
import uk.healthtech.pipeline.kernel.account.Role;

class PagesTest extends RunningService {
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Accept", "text/html,*/*;q=0.8").build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address().resolve(path)));
  }

  private HttpResponse<String> postToken(String form) {
    return send(
        HttpRequest.newBuilder(address().resolve("/board"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static void assertPage(HttpResponse<String> page) {
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'; form-action 'self'");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en-GB\">", "<h1>")
        .doesNotContain("<script", "style=\"", "http://", "https://");
  }

  @Test
  void the_start_page_needs_no_token_and_leads_on() {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertPage(page);
    assertThat(page.body())
        .contains("href=\"/api/docs\"", "<label for=\"token\">", "action=\"/board\"");
    assertThat(get("/style.css").statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_shows_the_board_that_it_may_see() {
    as(Role.INNOVATOR, LEEDS)
        .post("/innovations", "{\"name\": \"Bold & <b>Brave</b>\"}")
        .expect(201);
    HttpResponse<String> innovators =
        postToken("token=" + person(Role.INNOVATOR, LEEDS).token() + "%0A");
    HttpResponse<String> others = postToken("token=" + person(Role.LEADERSHIP, REGION).token());

    assertThat(innovators.statusCode()).isEqualTo(200);
    assertPage(innovators);
    assertThat(others.body()).doesNotContain("Brave");
  }

  @Test
  void a_wrong_token_is_told_at_the_field() {
    HttpResponse<String> page = postToken("token=hpt_wrong");

    assertThat(page.statusCode()).isEqualTo(401);
    assertPage(page);
    assertThat(page.body())
        .contains("<title>Error:", "id=\"token-error\"", "aria-invalid=\"true\"")
        .contains("This access token does not count.")
        .doesNotContain("hpt_wrong");
    assertThat(postToken("").body()).contains("Enter an access token.");
  }

  @Test
  void what_goes_wrong_is_told_on_a_page() {
    HttpResponse<String> page = get("/board/nowhere");

    assertThat(page.statusCode()).isIn(401, 404);
    assertPage(page);
  }

  @Test
  void every_problem_has_a_page_and_a_description() throws IOException, InterruptedException {
    HttpResponse<String> page = get("/problems/pilot-already-open");
    HttpResponse<String> json =
        http.send(
            HttpRequest.newBuilder(address().resolve("/problems/pilot-already-open"))
                .header("Accept", "application/json")
                .build(),
            BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertPage(page);
    assertThat(page.body()).contains("What to do", "<code>organisation</code>");
    assertThat(json.body()).contains("\"type\":\"/problems/pilot-already-open\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "..%2fstart", "<script>"})
  void a_problem_that_is_none_is_not_found(String slug) {
    HttpResponse<String> page = get("/problems/" + slug.replace("<", "%3C").replace(">", "%3E"));

    assertThat(page.statusCode()).isIn(400, 404);
    assertThat(page.body()).doesNotContain("<script");
  }
}
