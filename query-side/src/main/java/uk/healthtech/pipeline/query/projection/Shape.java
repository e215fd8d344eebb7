package uk.healthtech.pipeline.query.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import uk.healthtech.pipeline.kernel.Ids;

/**
 * What the rows of a read model are like, as a digest of all that their JSON and columns are made
 * of: records with their components, the kinds of sealed types, the constants of enums.
 */
final class Shape {
  private final StringBuilder text = new StringBuilder();
  private final Set<Class<?>> described = new HashSet<>();

  private Shape() {}

  static String of(Projection<?, ?> projection) {
    Shape shape = new Shape();
    shape.type(projection.rows());
    projection
        .columns()
        .forEach(column -> shape.text.append(column.name()).append(column.type()).append(';'));
    return Ids.derived("shape", shape.text.toString()).toString();
  }

  private void type(Type type) {
    switch (type) {
      case Class<?> plain -> plain(plain);
      case ParameterizedType generic -> {
        type(generic.getRawType());
        Stream.of(generic.getActualTypeArguments()).forEach(this::type);
      }
      case WildcardType wildcard -> Stream.of(wildcard.getUpperBounds()).forEach(this::type);
      default -> text.append(type.getTypeName()).append(';');
    }
  }

  private void plain(Class<?> type) {
    text.append(type.getName()).append(';');
    if (!described.add(type)) {
      return;
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        text.append(component.getName()).append(':');
        type(component.getGenericType());
      }
    } else if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(this::plain);
    } else if (type.isEnum()) {
      Stream.of(type.getEnumConstants()).forEach(one -> text.append(one).append(','));
    }
  }
}
