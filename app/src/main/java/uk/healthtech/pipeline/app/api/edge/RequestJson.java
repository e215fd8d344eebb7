package uk.healthtech.pipeline.app.api.edge;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.kernel.FieldProblem;

/**
 * Reads JSON bodies to the letter: nothing is turned into another type, and a field that nobody
 * knows is a mistake of the caller's and not to be passed over.
 */
public final class RequestJson implements HttpMessageConverter<Record> {
  /**
   * Under which a record of request fields has itself told which of them stood there as null, where
   * that is something else than leaving them out.
   */
  public static final String NULLS = "nulls";

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return type.isRecord()
        && mediaType != null
        && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(mediaType)
        && (mediaType.getCharset() == null || mediaType.getCharset().name().equals("UTF-8"));
  }

  @Override
  public Record read(Class<? extends Record> type, HttpInputMessage message) throws IOException {
    JsonNode tree = tree(message.getBody().readAllBytes());
    List<FieldProblem> problems = Shape.problems(tree, type);
    if (!problems.isEmpty()) {
      throw NotDone.fields(problems);
    }
    Set<String> nulls =
        tree.properties().stream()
            .filter(field -> field.getValue().isNull())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    return mapper.reader(new InjectableValues.Std().addValue(NULLS, nulls)).treeToValue(tree, type);
  }

  private JsonNode tree(byte[] body) {
    try {
      JsonNode tree = mapper.readTree(body);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException e) {
      // Where exactly it broke helps nobody who did not write it by hand.
    }
    throw NotDone.invalid(EdgeProblem.MALFORMED_JSON);
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(MediaType.APPLICATION_JSON);
  }

  @Override
  public void write(Record value, @Nullable MediaType contentType, HttpOutputMessage message) {
    throw new UnsupportedOperationException("Only reads");
  }
}
