package uk.healthtech.pipeline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.StoredTypes.StoredType;
import uk.healthtech.pipeline.kernel.Event;

/**
 * A stored event is a promise. The promises are the files under {@code approved}: a new kind of
 * event adds one, a changed shape adds the next revision and an {@link Upcasts upcast}, and a file
 * that stands is never edited.
 */
class StoredEventContractTest {
  private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
  private final KernelSerializer serializer = new KernelSerializer();
  private final JsonMapper json = KernelJson.mapper();

  static Collection<Class<? extends Event>> kinds() {
    return EventKinds.all();
  }

  @Test
  void every_kind_is_stored_under_a_name_of_its_own() {
    assertThat(kinds().stream().map(StoredEventContractTest::stored).map(StoredType::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_name_leads_back_to_it(Class<? extends Event> kind) {
    assertThat(StoredTypes.classOf(stored(kind).name())).hasValue(kind);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_has_one_sample_with_every_field_filled(Class<? extends Event> kind) {
    assertThat(SampleEvents.ALL).filteredOn(kind::isInstance).hasSize(1);
    assertThat(emptyFields(SampleEvents.of(kind), kind.getSimpleName())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_is_written_as_approved(Class<? extends Event> kind) throws IOException {
    String written = written(SampleEvents.of(kind));
    String approved = Approved.json(stored(kind)).orElse(null);
    if (approved == null) {
      fail(received(kind, written));
    }
    assertThat(written)
        .as(
            "An approved file is never edited: give the event its next revision in StoredTypes and"
                + " an upcast in Upcasts, then approve the new file")
        .isEqualTo(json.writeValueAsString(json.readTree(approved)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_was_approved_is_read_back_the_same(Class<? extends Event> kind) {
    StoredType type = stored(kind);
    SerializedObject<String> stored =
        new SimpleSerializedObject<>(
            Approved.json(type).orElseThrow(), String.class, type.name(), type.revision());
    assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(SampleEvents.of(kind));
  }

  @Test
  void nothing_is_approved_that_nothing_reads() throws IOException {
    List<String> names = kinds().stream().map(kind -> stored(kind).name()).toList();
    try (Stream<Path> files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(file -> names.contains(file.replaceFirst("@.*", "")));
    }
  }

  private String written(Event event) {
    return serializer.serialize(event, String.class).getData();
  }

  private static StoredType stored(Class<? extends Event> kind) {
    return StoredTypes.of(kind)
        .orElseThrow(() -> new AssertionError(kind.getName() + " has no name in StoredTypes"));
  }

  /** Leaves what would be stored next to the approved files, for somebody to look at. */
  private static String received(Class<? extends Event> kind, String written) throws IOException {
    String approved = Approved.fileName(stored(kind));
    Path received = APPROVED.resolve(approved.replace(".json", ".received.json"));
    JsonMapper pretty =
        KernelJson.configure(JsonMapper.builder())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    Files.createDirectories(APPROVED);
    Files.writeString(received, pretty.writeValueAsString(pretty.readTree(written)) + "\n");
    return "How %s is stored has not been approved. Look at %s; if every database may hold that for ever, rename it to %s"
        .formatted(kind.getSimpleName(), received, approved);
  }

  private static List<String> emptyFields(Object record, String path) {
    return Stream.of(record.getClass().getRecordComponents())
        .flatMap(component -> emptyField(record, component, path).stream())
        .toList();
  }

  private static List<String> emptyField(Object record, RecordComponent component, String path) {
    String name = path + "." + component.getName();
    try {
      Object value = component.getAccessor().invoke(record);
      return value == null ? List.of(name) : emptyIn(value, name);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  private static List<String> emptyIn(Object value, String name) {
    return switch (value) {
      case Record nested -> emptyFields(nested, name);
      case Collection<?> several when several.isEmpty() -> List.of(name);
      case Collection<?> several ->
          several.stream().flatMap(one -> emptyIn(one, name).stream()).toList();
      default -> List.of();
    };
  }
}
