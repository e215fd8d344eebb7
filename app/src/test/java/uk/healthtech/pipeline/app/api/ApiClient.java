package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API, and holds every request and answer against its description. */
public final class ApiClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ROOT = "/api/v1";
  private static final Map<URI, ApiClient> STRANGERS = new ConcurrentHashMap<>();

  private final HttpClient http;
  private final URI base;
  private final OpenApiContract contract;
  private final @Nullable String token;
  private final boolean keepsToContract;

  private ApiClient(
      HttpClient http,
      URI base,
      OpenApiContract contract,
      @Nullable String token,
      boolean keepsToContract) {
    this.http = http;
    this.base = base;
    this.contract = contract;
    this.token = token;
    this.keepsToContract = keepsToContract;
  }

  /** A stranger; takes the description from the service, once. */
  public static ApiClient of(URI base) {
    return STRANGERS.computeIfAbsent(base, ApiClient::stranger);
  }

  private static ApiClient stranger(URI base) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest description = HttpRequest.newBuilder(base.resolve(ROOT + "/openapi.json")).build();
    OpenApiContract contract = new OpenApiContract(send(http, description).body());
    return new ApiClient(http, base, contract, null, true);
  }

  /** Somebody with an access token. */
  public ApiClient as(String bearer) {
    return new ApiClient(http, base, contract, bearer, keepsToContract);
  }

  /**
   * Somebody who asks for what the description does not allow; answers are checked all the same.
   */
  public ApiClient careless() {
    return new ApiClient(http, base, contract, token, false);
  }

  public OpenApiContract contract() {
    return contract;
  }

  /** What came back. */
  public record Answer(int status, HttpResponse<String> response) {
    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** A header, if it is there. */
    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** The ETag, which must be there. */
    public String tag() {
      return header("ETag").orElseThrow();
    }

    /** The same, if it has this status. */
    public Answer expect(int expected) {
      assertThat(status).as(response.body()).isEqualTo(expected);
      return this;
    }

    /** The same, if it is a problem of this kind. */
    public Answer expectProblem(int expected, String slug) {
      expect(expected);
      assertThat(json().path("type").asString()).isEqualTo("/problems/" + slug);
      return this;
    }

    /** Fields and codes of the errors, as {@code field:code}. */
    public List<String> errors() {
      return json()
          .path("errors")
          .valueStream()
          .map(e -> e.path("field").asString() + ":" + e.path("code").asString())
          .toList();
    }
  }

  public Answer get(String path, String... headers) {
    return ask("GET", path, new byte[0], headers);
  }

  public Answer post(String path, String json, String... headers) {
    return ask("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer patch(String path, String json, String... headers) {
    return ask("PATCH", path, json.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer put(String path, String json, String... headers) {
    return ask("PUT", path, json.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Any request below {@code /api/v1}; JSON unless a Content-Type is given. */
  public Answer ask(String method, String path, byte[] body, String... headers) {
    URI address = base.resolve(ROOT + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    int named = List.of(headers).indexOf("Content-Type");
    String type = named < 0 ? "application/json" : headers[named + 1];
    if (body.length > 0 && named < 0) {
      request.header("Content-Type", type);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (keepsToContract) {
      String text = new String(body, StandardCharsets.UTF_8);
      contract.checkRequest(method, address.getPath(), address.getRawQuery(), type, text);
    }
    HttpResponse<String> response = send(http, request.build());
    contract.checkAnswer(
        method,
        address.getPath(),
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(null),
        response.body());
    return new Answer(response.statusCode(), response);
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
