package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthtech.pipeline.kernel.account.Role;

/** What no client library would send gets the same clear answers as everything else. */
class UnreadableTest extends RunningService {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private String send(String method, String target, String headers, String body)
      throws IOException {
    try (Socket socket = new Socket(address().getHost(), address().getPort())) {
      String request =
          "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
              .formatted(method, target, body.length(), headers, body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String bearer() {
    return "Authorization: Bearer " + person(Role.ADMINISTRATOR, REGION).token() + "\r\n";
  }

  private static void assertProblem(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("Content-Type: application/problem+json")
        .contains("\"type\":\"/problems/bad-request\"", "\"status\":400", "\"next\":")
        .doesNotContain("Tomcat", "<html");
  }

  private static void assertPage(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("Content-Type: text/html;charset=UTF-8")
        .contains("Content-Security-Policy: default-src 'none'", "<h1>The request cannot be")
        .doesNotContain("Tomcat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/innovations?q=%ff",
        "/api/v1/innovations?q=%zz",
        "/api/v1/organisations?q=%zz",
        "/api/v1/pilots?status=%zz",
        "/api/v1/adoptions?%zz=1",
        "/api/v1/history?size=%",
        "/api/v1/attempts?outcome=%c3",
        "/api/v1/accounts?email=%zz",
        "/api/v1/me?x=%zz"
      })
  void a_parameter_that_cannot_be_decoded(String target) throws IOException {
    assertProblem(send("GET", target, bearer(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/x/%ff",
        "/api/v1/x/%zz",
        "/api/v1/%00",
        "/api/v1/{x}",
        "/api/v1/me?a={",
        "/{x}"
      })
  void an_address_that_cannot_be_decoded(String target) throws IOException {
    assertProblem(send("GET", target, bearer(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/problems/%00", "/problems/%ff", "/%zz"})
  void an_address_of_a_page_that_cannot_be_decoded(String target) throws IOException {
    assertPage(send("GET", target, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"token=%ff", "token=%zz", "token=%", "%zz=1", "a=1&token=%c3%28"})
  void a_form_that_cannot_be_decoded(String form) throws IOException {
    assertPage(send("POST", "/board", FORM, form));
  }

  @Test
  void a_form_where_none_is_taken() throws IOException {
    assertThat(send("PATCH", "/api/v1/innovations/x/proposal", bearer() + FORM, "a=%zz"))
        .startsWith("HTTP/1.1 4");
    assertThat(send("PATCH", "/api/v1/innovations/x/proposal", FORM, "a=%zz"))
        .startsWith("HTTP/1.1 401 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b@example.org:secret",
        "a@example.org:se\0cret",
        "a\u0001@example.org:x",
        "\u0085@x:y",
        "a\n@example.org:x",
        ":"
      })
  void credentials_with_control_characters_are_nobodys(String credentials) throws IOException {
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    String headers = "Authorization: Basic " + basic + "\r\nContent-Type: application/json\r\n";

    for (String door : new String[] {"/api/v1/tokens", "/api/v1/password"}) {
      assertThat(send("POST", door, headers, "{}"))
          .startsWith("HTTP/1.1 401 ")
          .contains("WWW-Authenticate: Basic realm=\"", "/problems/not-signed-in");
    }
  }
}
