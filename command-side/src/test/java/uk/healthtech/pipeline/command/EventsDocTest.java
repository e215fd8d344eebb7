package uk.healthtech.pipeline.command;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.healthtech.pipeline.eventstore.Approved;
import uk.healthtech.pipeline.eventstore.EventKinds;
import uk.healthtech.pipeline.eventstore.StoredTypes;
import uk.healthtech.pipeline.eventstore.StoredTypes.StoredType;
import uk.healthtech.pipeline.kernel.Event;

class EventsDocTest {
  private static final String INTRO =
      """
      # The catalogue of events

      <!-- Written by EventsDocTest from the records and their approved JSON; change the code, not
      this page. -->

      Everything that happened stands in the store as one of these events: a name and a revision of
      our own, and the JSON shown. What is stored is never rewritten; a new shape gets the next
      revision and an upcast. Events carry ids, not people, and of free text only an id and a salted
      hash. Beside each event stand when it was recorded, who acted in which role and for which
      organisation, by which channel, and the ids of the command and of what caused it.

      A field marked with a question mark may be absent.
      """;

  private static final String VALUES =
      """

      ## The values in them

      """;

  @Test
  void the_page_shows_every_event() throws IOException {
    String chapters =
        Stream.of(Event.class.getPermittedSubclasses())
            .map(EventsDocTest::chapter)
            .collect(Collectors.joining());
    String values =
        values().map(EventsDocTest::value).sorted().collect(Collectors.joining("\n", VALUES, "\n"));
    GeneratedDoc.check("events.md", INTRO + chapters + values);
  }

  private static String chapter(Class<?> stream) {
    String title = stream.getSimpleName().replace("Event", "");
    return EventKinds.under(stream.asSubclass(Event.class)).stream()
        .map(EventsDocTest::section)
        .collect(Collectors.joining("", "\n## " + title + "\n", ""));
  }

  private static String section(Class<? extends Event> kind) {
    StoredType stored = StoredTypes.of(kind).orElseThrow();
    return """

        ### %s

        Stored as `%s`, revision %s: %s.

        ```json
        %s
        ```
        """
        .formatted(
            kind.getSimpleName(),
            stored.name(),
            stored.revision(),
            fields(kind),
            Approved.json(stored).orElseThrow());
  }

  /** A record's fields with their types. */
  private static String fields(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .map(
            component ->
                "`%s%s` %s"
                    .formatted(
                        component.getName(),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "",
                        name(component.getGenericType())))
        .collect(Collectors.joining(", "));
  }

  private static String name(Type type) {
    return switch (type) {
      case ParameterizedType generic ->
          Stream.of(generic.getActualTypeArguments())
              .map(EventsDocTest::name)
              .collect(Collectors.joining(", ", name(generic.getRawType()) + " of ", ""));
      case Class<?> plain -> plain.getSimpleName();
      default -> "HeldText"; // all that stands open in a value is how its text is carried
    };
  }

  /** Every type of the kernel in the fields of events, and in the fields of those. */
  private static Stream<Class<?>> values() {
    Set<Class<?>> found = new HashSet<>();
    EventKinds.all().forEach(kind -> collect(kind, found));
    return found.stream();
  }

  private static void collect(Type type, Set<Class<?>> found) {
    switch (type) {
      case ParameterizedType generic -> {
        collect(generic.getRawType(), found);
        Stream.of(generic.getActualTypeArguments()).forEach(one -> collect(one, found));
      }
      case Class<?> plain when plain.isRecord() -> {
        if (Event.class.isAssignableFrom(plain) || found.add(plain)) {
          Stream.of(plain.getRecordComponents())
              .forEach(component -> collect(component.getGenericType(), found));
        }
      }
      case Class<?> plain when plain.isEnum() -> found.add(plain);
      default -> {}
    }
  }

  private static String value(Class<?> type) {
    String what =
        type.isEnum()
            ? Stream.of(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "one of ", ""))
            : fields(type);
    return "- **%s**: %s".formatted(type.getSimpleName(), what.replaceFirst("^`value` ", ""));
  }
}
