package uk.healthtech.pipeline.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one JSON form of the kernel's types, for stored events, read-model rows and messages between
 * processes. The kernel carries no annotations, so its shape is read from the language itself:
 *
 * <ul>
 *   <li>a sealed interface is told apart by a {@code type} of the record's simple name;
 *   <li>a record whose only component is {@code value} is that value;
 *   <li>absent is left out, and a field that is not known is an error.
 * </ul>
 */
public final class KernelJson {
  private KernelJson() {}

  /** A mapper of its own, set up so. */
  public static JsonMapper mapper() {
    return configure(JsonMapper.builder()).build();
  }

  /** Sets a builder up so. */
  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    SimpleModule keys = new SimpleModule("kernel values as keys");
    keys.setKeyDeserializers(new ValueKeys());
    return builder
        .annotationIntrospector(new KernelIntrospector())
        .addModule(keys)
        .changeDefaultVisibility(
            checker ->
                checker
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  private static boolean isValue(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getName().equals("value");
  }

  private static final class KernelIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      if (annotated instanceof AnnotatedClass && isSealedInterface(annotated.getRawType())) {
        return JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true);
      }
      return super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
      if (isSealedInterface(annotated.getRawType())) {
        List<NamedType> named = new ArrayList<>();
        collect(annotated.getRawType(), named);
        return named;
      }
      return super.findSubtypes(config, annotated);
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
      if (annotated instanceof AnnotatedMethod method
          && isValue(method.getDeclaringClass())
          && method.getName().equals("value")
          && method.getParameterCount() == 0) {
        return true;
      }
      return super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
        MapperConfig<?> config, Annotated annotated) {
      if (annotated instanceof AnnotatedConstructor constructor
          && isValue(constructor.getDeclaringClass())) {
        return JsonCreator.Mode.DELEGATING;
      }
      return super.findCreatorAnnotation(config, annotated);
    }

    private static boolean isSealedInterface(Class<?> type) {
      return type.isInterface() && type.isSealed();
    }

    private static void collect(Class<?> type, List<NamedType> named) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        if (permitted.isSealed()) {
          collect(permitted, named);
        } else {
          named.add(new NamedType(permitted, permitted.getSimpleName()));
        }
      }
    }
  }

  private static final class ValueKeys extends SimpleKeyDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return isValue(type.getRawClass()) ? new ValueKey(type.getRawClass()) : null;
    }
  }

  private static final class ValueKey extends KeyDeserializer {
    private final Constructor<?> constructor;
    private final boolean uuid;

    ValueKey(Class<?> type) {
      try {
        Class<?> component = type.getRecordComponents()[0].getType();
        this.uuid = component.equals(UUID.class);
        this.constructor = type.getDeclaredConstructor(component);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("Every record has its canonical constructor", e);
      }
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        return constructor.newInstance(uuid ? UUID.fromString(key) : key);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("Not a key: " + key, e);
      }
    }
  }
}
