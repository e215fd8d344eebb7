package uk.healthtech.pipeline.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API's own description as a judge of what goes in and comes out. A field that the description
 * does not name fails, on either way.
 */
public final class OpenApiContract {
  private static final String ADDRESS = "https://contract.invalid/openapi.json";
  private static final String JSON_TYPE = "application/json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode document;
  private final Schema whole;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** The described addresses, and what fits each. */
  private final Map<String, Pattern> addresses;

  public OpenApiContract(String openApi) {
    this.document = JSON.readTree(openApi);
    for (JsonNode schema : document.at("/components/schemas")) {
      if (schema.has("properties") && !schema.has("additionalProperties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    this.addresses =
        document.path("paths").propertyNames().stream()
            .collect(
                Collectors.toMap(
                    template -> template,
                    template -> Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"))));
    this.whole =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                    builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
            .getSchema(SchemaLocation.of(ADDRESS), document);
  }

  public JsonNode document() {
    return document;
  }

  /** Fails unless the request, with a body of JSON if with any, is one that is described. */
  public void checkRequest(String method, String path, @Nullable String query, String body) {
    checkRequest(method, path, query, JSON_TYPE, body);
  }

  /** Fails unless the request is one that the description allows. */
  public void checkRequest(
      String method, String path, @Nullable String query, String type, String body) {
    String operation = operation(method, path).orElseThrow(() -> unknown(method, path));
    Set<String> known =
        document
            .at(operation + "/parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asString().equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .collect(Collectors.toSet());
    assertThat(known).as("parameters of %s %s", method, path).containsAll(names(query));
    String content = operation + "/requestBody/content";
    if (body.isEmpty()) {
      assertThat(document.at(operation + "/requestBody/required").asBoolean(false))
          .as("%s %s needs a body", method, path)
          .isFalse();
    } else {
      String described = content + "/" + type.replace("/", "~1");
      assertThat(document.at(described).isObject())
          .as("%s %s takes %s", method, path, type)
          .isTrue();
      if (type.equals(JSON_TYPE)) {
        check(described + "/schema", body, method + " " + path + " request");
      }
    }
  }

  /** Fails unless the answer is one that the description announces. */
  public void checkAnswer(
      String method, String path, int status, @Nullable String contentType, String body) {
    Optional<String> operation = operation(method, path);
    String answer = operation.orElse("") + "/responses/" + status;
    if (operation.isEmpty()) {
      // No description can say how what is not in it is answered.
      assertThat(Set.of(400, 401, address(path).isEmpty() ? 404 : 405))
          .as("%s %s %s is undocumented", method, path, status)
          .contains(status);
      check("/components/schemas/Problem", body, method + " " + path + " " + status);
      return;
    }
    assertThat(document.at(answer).isMissingNode())
        .as("%s %s %s is undocumented", method, path, status)
        .isFalse();
    String type = contentType == null ? "" : contentType.replaceAll(";.*", "");
    JsonNode content = document.at(answer + "/content");
    if (body.isEmpty()) {
      assertThat(Set.of(204, 304))
          .as("%s %s %s has no body", method, path, status)
          .contains(status);
      return;
    }
    boolean json = type.equals(JSON_TYPE) || type.equals("application/problem+json");
    // Where no type is named, it is JSON.
    String described = json && !content.has(type) ? "*/*" : type;
    assertThat(content.has(described))
        .as("%s %s %s answers with %s", method, path, status, type)
        .isTrue();
    if (json) {
      check(
          answer + "/content/" + described.replace("/", "~1") + "/schema",
          body,
          method + " " + path + " " + status);
    }
  }

  private void check(String pointer, String body, String what) {
    Schema schema =
        schemas.computeIfAbsent(
            pointer, at -> whole.getRefSchema(SchemaLocation.of(ADDRESS + "#" + at).getFragment()));
    List<Error> errors = schema.validate(JSON.readTree(body));
    assertThat(errors).as("%s keeps to its description: %s", what, body).isEmpty();
  }

  /** A pointer to the operation. */
  private Optional<String> operation(String method, String path) {
    return address(path)
        .map(template -> "/paths/" + template.replace("/", "~1") + "/" + lower(method))
        .filter(pointer -> document.at(pointer).isObject());
  }

  /** The described address that this one is: one without variables wins over one with. */
  private Optional<String> address(String path) {
    return addresses.entrySet().stream()
        .filter(address -> address.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .min((a, b) -> Long.compare(variables(a), variables(b)));
  }

  private static long variables(String template) {
    return template.chars().filter(c -> c == '{').count();
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(@Nullable String query) {
    return Stream.ofNullable(query)
        .flatMap(all -> Stream.of(all.split("&")))
        .map(pair -> pair.replaceAll("=.*", ""))
        .collect(Collectors.toSet());
  }

  private static AssertionError unknown(String method, String path) {
    return new AssertionError(method + " " + path + " is in no description");
  }
}
