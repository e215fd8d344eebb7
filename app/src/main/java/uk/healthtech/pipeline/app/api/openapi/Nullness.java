package uk.healthtech.pipeline.app.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import uk.healthtech.pipeline.app.api.edge.Problem;
import uk.healthtech.pipeline.kernel.innovation.DtacArea;

/**
 * Says of every field whether it is always there and whether it can be null, from the records
 * themselves: an answer has all of its fields, null where there is nothing, unless its record
 * leaves them out; a request may leave out, or give as null, what it does not require.
 */
@SuppressWarnings("rawtypes") // as Swagger's models declare it
final class Nullness implements GlobalOpenApiCustomizer {
  /** Problems stand in no method, and springdoc passes over words that stand in lists alone. */
  private static final List<Class<?>> NAMED_ELSEWHERE = List.of(Problem.class, DtacArea.class);

  private final RecordModels models;

  Nullness(RecordModels models) {
    this.models = models;
  }

  @Override
  public void customise(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    for (Class<?> type : NAMED_ELSEWHERE) {
      ModelConverters.getInstance(true)
          .resolveAsResolvedSchema(new AnnotatedType(type))
          .referencedSchemas
          .forEach(schemas::putIfAbsent);
    }
    Set<String> requests = requests(api, schemas);
    models
        .records()
        .forEach(
            (name, record) -> {
              Schema<?> schema = schemas.get(name);
              if (schema != null && schema.getProperties() != null) {
                if (requests.contains(name)) {
                  describeRequest(schema);
                } else {
                  describeAnswer(schema, record);
                }
              }
            });
  }

  private static void describeRequest(Schema<?> schema) {
    schema.setAdditionalProperties(false);
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    Map<String, Schema> properties = schema.getProperties();
    properties.replaceAll(
        (name, property) -> required.contains(name) ? property : orNull(property));
  }

  private static void describeAnswer(Schema<?> schema, Class<?> record) {
    boolean leavesOut = record.isAnnotationPresent(JsonInclude.class);
    List<String> required = new ArrayList<>();
    Map<String, Schema> properties = schema.getProperties();
    for (RecordComponent component : record.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!nullable || !leavesOut) {
        required.add(component.getName());
      }
      if (nullable && !leavesOut) {
        properties.computeIfPresent(component.getName(), (name, property) -> orNull(property));
      }
    }
    schema.setRequired(required);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() == null && schema.getEnum() == null) {
      schema.addType("null");
      return schema;
    }
    Schema<?> either = new JsonSchema();
    either.setDescription(schema.getDescription());
    schema.setDescription(null);
    Schema<?> nothing = new JsonSchema();
    nothing.addType("null");
    either.setAnyOf(List.of(schema, nothing));
    return either;
  }

  /** The names of all schemas that stand in a request, directly or within another. */
  private static Set<String> requests(OpenAPI api, Map<String, Schema> schemas) {
    Set<String> found = new HashSet<>();
    List<String> open =
        api.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .flatMap(Nullness::bodies)
            .flatMap(Nullness::referred)
            .collect(Collectors.toCollection(ArrayList::new));
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (found.add(name)) {
        referred(schemas.get(name)).forEach(open::add);
      }
    }
    return found;
  }

  private static Stream<Schema<?>> bodies(Operation operation) {
    return Stream.ofNullable(operation.getRequestBody())
        .flatMap(body -> body.getContent().values().stream())
        .map(MediaType::getSchema);
  }

  private static Stream<String> referred(@Nullable Schema<?> schema) {
    if (schema == null) {
      return Stream.empty();
    }
    Stream<String> own =
        Stream.ofNullable(schema.get$ref()).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    Stream<String> items = referred(schema.getItems());
    Stream<String> properties =
        Stream.ofNullable(schema.getProperties())
            .flatMap(all -> all.values().stream())
            .flatMap(Nullness::referred);
    return Stream.of(own, items, properties).flatMap(all -> all);
  }
}
