package uk.healthtech.pipeline.app.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers which record each schema was made of. */
final class RecordModels implements ModelConverter {
  private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

  Map<String, Class<?>> records() {
    return records;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (schema != null && java != null && java.getRawClass().isRecord()) {
      String ref = schema.get$ref();
      String name = ref == null ? schema.getName() : ref.substring(ref.lastIndexOf('/') + 1);
      if (name != null) {
        records.put(name, java.getRawClass());
      }
    }
    return schema;
  }
}
