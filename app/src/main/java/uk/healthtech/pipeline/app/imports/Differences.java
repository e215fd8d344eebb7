package uk.healthtech.pipeline.app.imports;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthtech.pipeline.app.imports.Detail.ChangeLine;

/** What two versions of one record differ in, column by column. */
final class Differences {
  private Differences() {}

  /** The columns are named as the components are. */
  static <R extends Record> List<ChangeLine> between(String kind, R before, R after) {
    List<ChangeLine> changes = new ArrayList<>();
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      Object was = read(component, before);
      Object is = read(component, after);
      if (!Objects.equals(was, is)) {
        changes.add(change(kind, snake(component.getName()), was, is));
      }
    }
    return changes;
  }

  /** One difference. */
  static ChangeLine change(
      String kind, String column, @Nullable Object before, @Nullable Object after) {
    return new ChangeLine(kind, "", column, show(before), show(after));
  }

  private static String show(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> several ->
          several.stream().map(String::valueOf).collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }

  private static String snake(String name) {
    return name.replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object read(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("What is compared is an open record", e);
    }
  }
}
