package uk.healthtech.pipeline.app.api.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.eventstore.KernelJson;

/** How answers are written as JSON, be they one or the lines of an export. */
public final class JsonOfAnswers {
  private JsonOfAnswers() {}

  /** Kernel values in the kernel's form; what is absent is null, so that every field is there. */
  public static JsonMapper mapper() {
    return KernelJson.configure(JsonMapper.builder())
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();
  }
}
