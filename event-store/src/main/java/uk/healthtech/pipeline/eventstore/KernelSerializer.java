package uk.healthtech.pipeline.eventstore;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's serializer over {@link KernelJson}, with our own names for what is stored. Messages and
 * snapshots, which do not outlive a release, go by their class names.
 */
public final class KernelSerializer extends Jackson3Serializer {
  public KernelSerializer() {
    super(
        Jackson3Serializer.builder()
            .revisionResolver(new AnnotationRevisionResolver())
            .converter(new ChainingConverter())
            .jsonMapperBuilderCustomizer(KernelJson::configure));
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(@Nullable Class type) {
    return StoredTypes.of(type)
        .<SerializedType>map(stored -> new SimpleSerializedType(stored.name(), stored.revision()))
        .orElseGet(() -> super.typeForClass(type));
  }

  @Override
  protected String resolveClassName(SerializedType type) {
    return StoredTypes.classOf(type.getName()).map(Class::getName).orElse(type.getName());
  }
}
