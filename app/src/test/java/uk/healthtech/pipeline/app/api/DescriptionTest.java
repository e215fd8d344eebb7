package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.healthtech.pipeline.kernel.account.Role;
import uk.healthtech.pipeline.kernel.innovation.Action;
import uk.healthtech.pipeline.kernel.innovation.ProposalField;

/** The API describes itself well, and the judge that holds it to that does judge. */
class DescriptionTest extends RunningService {
  @Test
  void it_is_openapi_3_1_without_any_other_host() {
    JsonNode document = stranger().contract().document();

    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
    assertThat(document.toString()).doesNotContain("http://", "https://");
  }

  @Test
  void every_operation_has_a_summary_and_documents_its_problems() {
    JsonNode paths = stranger().contract().document().path("paths");

    for (JsonNode path : paths) {
      for (JsonNode operation : path) {
        assertThat(operation.path("summary").asString())
            .as(operation.toString())
            .matches("\\p{Lu}.{8,70}[^.]");
        assertThat(operation.path("responses").propertyNames())
            .contains("400", "401", "500", "503");
      }
    }
  }

  @Test
  void bodies_of_requests_take_no_other_fields_and_say_what_they_need() {
    JsonNode schemas = read(address().resolve("/api/v1/openapi.json")).at("/components/schemas");

    for (String request :
        List.of(
            "NewAccount",
            "NewGrant",
            "AccountReason",
            "NewPassword",
            "NewToken",
            "Dated",
            "InsightBody",
            "ThemeBody",
            "InvestmentBody",
            "PlaceBody",
            "NeighbourhoodBody",
            "OrganisationClosure")) {
      JsonNode schema = schemas.path(request);
      assertThat(schema.path("additionalProperties").asBoolean(true)).as(request).isFalse();
      assertThat(schema.path("required").isEmpty()).as(request).isEqualTo(request.equals("Dated"));
    }
    assertThat(schemas.at("/NewGrant/properties/role").toString()).contains("schemas/Role");
    assertThat(schemas.at("/NewToken/properties/role").toString()).contains("schemas/Role");
    assertThat(schemas.at("/ProposalFields/additionalProperties").asBoolean(true)).isFalse();
    assertThat(schemas.at("/ProposalFields/properties").propertyNames())
        .contains("occurredOn", "careSettings")
        .doesNotContain("nulls")
        .containsAll(Arrays.stream(ProposalField.values()).map(ProposalField::jsonName).toList());
  }

  @Test
  void what_the_service_says_can_be_done_leads_to_an_operation() {
    Set<String> described = new HashSet<>();
    stranger()
        .contract()
        .document()
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations
                    .propertyNames()
                    .forEach(
                        method ->
                            described.add(
                                method.toUpperCase(Locale.ROOT)
                                    + " "
                                    + path.replaceAll("\\{[^}]+}", "X"))));
    UUID of = UUID.randomUUID();

    for (Action action : Action.values()) {
      String door = NextView.door(action, of).replaceAll("\\{[^}]+}|" + of, "X");
      // A start has no innovation yet; what expires does so by the clock, and nobody asks for it.
      if (!door.isEmpty()) {
        assertThat(described).contains(NextView.method(action) + " /api/v1/innovations/X" + door);
      }
    }
  }

  @Test
  void only_what_is_public_needs_no_token() {
    stranger()
        .contract()
        .document()
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) ->
                        assertThat(operation.path("security").toString())
                            .as(method + " " + path)
                            .isEqualTo(
                                switch (method + " " + path) {
                                  case "get /api/v1/public/innovations" -> "[]";
                                  case "post /api/v1/tokens", "post /api/v1/password" ->
                                      "[{\"password\":[]}]";
                                  default -> "";
                                })));
  }

  @Test
  void headers_are_described_where_they_are_taken_and_nowhere_else() {
    stranger()
        .contract()
        .document()
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry((method, operation) -> headers(path, method, operation)));
  }

  private void headers(String path, String method, JsonNode operation) {
    String what = method + " " + path;
    List<String> described =
        operation
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asString().equals("header"))
            .map(parameter -> parameter.path("name").asString())
            .toList();
    assertThat(described.contains("If-None-Match"))
        .as(what)
        .isEqualTo(operation.at("/responses/304").isObject())
        .isEqualTo(operation.at("/responses/200/headers/ETag").isObject());
    boolean needed =
        operation
            .path("parameters")
            .valueStream()
            .anyMatch(
                one ->
                    one.path("name").asString().equals("If-Match")
                        && one.path("required").asBoolean(false));
    assertThat(needed)
        .as(what)
        .isEqualTo(operation.at("/responses/428").isObject())
        .isEqualTo(path.endsWith("/pilots/{pilot}/confirmation"));
    ApiClient anybody = as(Role.ADMINISTRATOR, REGION).careless();
    String address =
        path.replace("/api/v1", "")
            .replace("{gate}", "SCALE")
            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    byte[] body = (operation.has("requestBody") ? "{}" : "").getBytes(StandardCharsets.UTF_8);
    if (described.contains("Idempotency-Key")) {
      assertThat(
              anybody
                  .ask(method.toUpperCase(Locale.ROOT), address, body, "Idempotency-Key", "a b")
                  .expectProblem(400, "invalid-header")
                  .errors())
          .as(what)
          .containsExactly("Idempotency-Key:malformed");
      assertThat(
              anybody
                  .ask(method.toUpperCase(Locale.ROOT), address, body, "If-Match", "nonsense")
                  .expectProblem(400, "invalid-header")
                  .errors())
          .as(what)
          .containsExactly(
              described.contains("If-Match") ? "If-Match:malformed" : "If-Match:not-known-here");
    } else {
      assertThat(described).as(what).doesNotContain("If-Match");
    }
  }

  private static JsonNode read(URI address) {
    try {
      return JsonMapper.shared().readTree(address.toURL().openStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_example_of_a_request_is_one_that_the_description_allows() {
    OpenApiContract contract = stranger().contract();
    JsonNode document = contract.document();

    document
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) -> {
                      JsonNode body = operation.at("/requestBody/content/application~1json/schema");
                      if (body.isObject()) {
                        String filled = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                        contract.checkRequest(
                            method.toUpperCase(Locale.ROOT),
                            filled,
                            null,
                            example(body, document).toString());
                      }
                    }));
  }

  /** The example that the documentation shows for a schema. */
  private static JsonNode example(JsonNode schema, JsonNode document) {
    if (schema.has("example")) {
      return schema.path("example");
    }
    if (schema.has("$ref")) {
      return example(document.at(schema.path("$ref").asString().substring(1)), document);
    }
    if (schema.has("anyOf")) {
      return example(schema.at("/anyOf/0"), document);
    }
    if (schema.has("enum")) {
      return schema.at("/enum/0");
    }
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (schema.has("items")) {
      return json.arrayNode().add(example(schema.path("items"), document));
    }
    assertThat(schema.has("properties")).as("%s has an example", schema).isTrue();
    ObjectNode object = json.objectNode();
    schema
        .path("properties")
        .forEachEntry((name, property) -> object.set(name, example(property, document)));
    return object;
  }

  /** What a field may be given that it never should be. */
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "1e400000000",
          "\"\\u0000\"",
          "\"9999-99-99\"",
          "[null]",
          "[[1]]",
          "{\"type\": {}}");

  @Test
  void no_odd_value_in_any_field_is_a_failure_of_ours() {
    // Who may bring nothing new into being: all that they could get right is for somebody else.
    ApiClient approver = as(Role.TRUST_APPROVER, LEEDS).careless();
    JsonNode document = approver.contract().document();
    document
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) -> {
                      JsonNode body = operation.at("/requestBody/content/application~1json/schema");
                      if (body.isObject() && !operation.has("security")) {
                        String text = example(body, document).toString();
                        String at =
                            path.replace("/api/v1", "")
                                .replace("{gate}", "SCALE")
                                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                        oddly(text)
                            .parallel()
                            .forEach(
                                odd ->
                                    assertThat(
                                            approver
                                                .ask(
                                                    method.toUpperCase(Locale.ROOT),
                                                    at,
                                                    odd.getBytes(StandardCharsets.UTF_8))
                                                .status())
                                        .as("%s %s %s", method, path, odd)
                                        .isBetween(400, 499));
                      }
                    }));
  }

  /** The body with one of its values replaced, each by everything odd. */
  private static Stream<String> oddly(String body) {
    JsonNode tree = JsonMapper.shared().readTree(body);
    return pointers("", tree)
        .flatMap(
            pointer ->
                ODD.stream()
                    .map(
                        odd -> {
                          // Put in as text: no tree holds a number like that.
                          JsonNode copy = tree.deepCopy();
                          int last = pointer.lastIndexOf('/');
                          String name = pointer.substring(last + 1);
                          switch (copy.at(pointer.substring(0, last))) {
                            case ObjectNode object -> object.put(name, "ODD");
                            case ArrayNode array ->
                                array.set(
                                    Integer.parseInt(name),
                                    JsonNodeFactory.instance.stringNode("ODD"));
                            default -> throw new IllegalStateException(pointer);
                          }
                          return copy.toString().replace("\"ODD\"", odd);
                        }));
  }

  private static Stream<String> pointers(String at, JsonNode tree) {
    return switch (tree) {
      case ObjectNode object ->
          object.properties().stream()
              .flatMap(
                  field ->
                      Stream.concat(
                          Stream.of(at + "/" + field.getKey()),
                          pointers(at + "/" + field.getKey(), field.getValue())));
      case ArrayNode array ->
          IntStream.range(0, array.size())
              .boxed()
              .flatMap(
                  i ->
                      Stream.concat(Stream.of(at + "/" + i), pointers(at + "/" + i, array.get(i))));
      default -> Stream.empty();
    };
  }

  @Test
  void the_judge_fails_what_is_not_described() {
    OpenApiContract contract = stranger().contract();
    String at = "/api/v1/innovations";
    String name = "{\"name\": \"Monitor\"}";
    contract.checkRequest("POST", at, null, name);

    assertThatThrownBy(() -> contract.checkRequest("POST", at, null, "{\"name\": 5}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> contract.checkRequest("POST", at, null, "{\"name\": \"M\", \"extra\": 1}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                contract.checkRequest(
                    "POST", at, null, "{\"name\": \"Monitor\", \"occurredOn\": \"soon\"}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.checkRequest("GET", at, "stages=TESTING", ""))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.checkRequest("PUT", at, null, name))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.checkAnswer("POST", at, 418, "application/json", "{}"))
        .isInstanceOf(AssertionError.class);
    for (int undocumented : new int[] {405, 409}) {
      assertThatThrownBy(
              () -> contract.checkAnswer("GET", at, undocumented, "application/json", "{}"))
          .isInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> contract.checkAnswer("POST", at, 201, "text/html", "{}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                contract.checkAnswer(
                    "POST",
                    at,
                    201,
                    "application/json",
                    "{\"stream\": \"s\", \"sequence\": 1, \"after\": \"s:1\", \"more\": 1}"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void the_documentation_to_try_out_is_served_by_ourselves()
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    HttpResponse<String> page = get(http, "/api/docs");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://", "https://");
    HttpResponse<String> config = get(http, "/api/v1/openapi.json/swagger-config");
    assertThat(config.body()).contains("/api/v1/openapi.json").doesNotContain("https://");
    URI bundle = page.uri().resolve("swagger-ui-bundle.js");
    assertThat(get(http, bundle.getPath()).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(HttpClient http, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
  }
}
