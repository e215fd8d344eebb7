package uk.healthtech.pipeline.app.api.edge;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.Rule;

/**
 * Holds JSON against the record that it is to become: every field that the record does not have and
 * every value of another type, each with its path. Nothing at all has every type.
 */
final class Shape {
  /** Nobody reads more; what is wrong beyond is told once these are put right. */
  private static final int MOST_PROBLEMS = 100;

  private final List<FieldProblem> problems = new ArrayList<>();

  private Shape() {}

  static List<FieldProblem> problems(JsonNode object, Class<? extends Record> type) {
    Shape shape = new Shape();
    shape.fields("", object, type);
    return shape.problems;
  }

  private void value(String path, JsonNode value, Type type) {
    if (value.isNull()) {
      return;
    }
    if (type instanceof ParameterizedType list) {
      if (check(path, value.isArray(), "form.list")) {
        for (int i = 0; i < value.size(); i++) {
          value(path + "[" + i + "]", value.get(i), list.getActualTypeArguments()[0]);
        }
      }
    } else if (type instanceof Class<?> record && record.isRecord()) {
      if (check(path, value.isObject(), "form.object")) {
        fields(path + ".", value, record);
      }
    } else if (type.equals(String.class)) {
      check(path, value.isString(), "form.text");
    } else if (type.equals(Boolean.class)) {
      check(path, value.isBoolean(), "form.flag");
    } else if (type instanceof Class<?> number && Number.class.isAssignableFrom(number)) {
      check(path, value.isNumber(), "form.number");
    } else {
      throw new IllegalStateException("No request has a field of type " + type);
    }
  }

  private void fields(String prefix, JsonNode object, Class<?> record) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String path = prefix + field.getKey();
      Optional<RecordComponent> known =
          Arrays.stream(record.getRecordComponents())
              .filter(component -> component.getName().equals(field.getKey()))
              .filter(
                  component -> !component.getAccessor().isAnnotationPresent(JacksonInject.class))
              .findAny();
      if (known.isPresent()) {
        value(path, field.getValue(), known.get().getGenericType());
      } else {
        note(path, new NotKnownHere());
      }
    }
  }

  private boolean check(String path, boolean holds, String form) {
    if (!holds) {
      note(path, new Malformed(form));
    }
    return holds;
  }

  private void note(String path, Rule rule) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new FieldProblem(path, rule));
    }
  }
}
