package uk.healthtech.pipeline.app.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import uk.healthtech.pipeline.app.api.edge.Caller;
import uk.healthtech.pipeline.app.api.edge.Versioned;

/** Describes what all operations have in common: headers, parameters of lists, problems. */
final class EdgeOfOperations implements OperationCustomizer {
  private static final String TAG = "\"12-5f0c1d2e3a4b5c6d\"";
  private static final Map<HttpStatus, String> OF_ALL =
      Map.of(
          HttpStatus.BAD_REQUEST, "The request cannot be understood.",
          HttpStatus.UNAUTHORIZED, "No access token that counts.",
          HttpStatus.FORBIDDEN, "Not for your role or organisation.",
          HttpStatus.NOT_FOUND, "Nothing there that you may see.",
          HttpStatus.NOT_ACCEPTABLE, "Only JSON is to be had here.",
          HttpStatus.INTERNAL_SERVER_ERROR, "A failure of ours, with an id for the log.",
          HttpStatus.SERVICE_UNAVAILABLE, "No answer in time; ask again.");
  private static final Map<HttpStatus, String> OF_CHANGES =
      Map.of(
          HttpStatus.CONFLICT, "Where things stand does not allow it.",
          HttpStatus.PRECONDITION_FAILED, "Somebody changed that part after you saw it.",
          HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 256 KiB.",
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not declared as JSON in UTF-8.",
          HttpStatus.UNPROCESSABLE_CONTENT, "Fields break their rules.");

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    String resource = method.getBeanType().getSimpleName().replace("Controller", "");
    operation.setOperationId(method.getMethod().getName() + resource);
    describeParameters(operation);
    boolean changes = !method.hasMethodAnnotation(GetMapping.class);
    problems(operation, OF_ALL);
    answerHeader(operation, "503", "Retry-After", "After how many seconds to ask again.");
    if (changes) {
      problems(operation, OF_CHANGES);
    }
    if (takes(method, Caller.class)) {
      operation.addParametersItem(
          header(
              "Idempotency-Key",
              "Your own name for this request, 1 to 100 visible ASCII characters: sending it twice"
                  + " under the same key does it once.",
              "6f1c2b7e-proposal"));
    }
    Versioned versioned = method.getMethodAnnotation(Versioned.class);
    if (versioned != null) {
      operation.addParametersItem(
          header(
                  "If-Match",
                  "The ETag of what you saw: the change is refused if it has changed since.",
                  TAG)
              .required(versioned.always()));
      if (versioned.always()) {
        problems(
            operation,
            Map.of(HttpStatus.PRECONDITION_REQUIRED, "The If-Match does not say what you saw."));
      }
    }
    answerHeader(operation, "201", "Location", "Where it is.");
    if (!changes && method.getReturnType().getParameterType().equals(ResponseEntity.class)) {
      operation.addParametersItem(
          header(
              "If-None-Match", "The ETag of what you have: answers 304 if that still is it.", TAG));
      operation
          .getResponses()
          .addApiResponse("304", new ApiResponse().description("Nothing changed since that ETag."));
      answerHeader(
          operation,
          "200",
          "ETag",
          "For If-Match when changing what is shown. Left out when `upToDate` is false.");
    }
    return operation;
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.asList(method.getMethod().getParameterTypes()).contains(type);
  }

  private static void describeParameters(Operation operation) {
    for (Parameter parameter :
        operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
      switch (parameter.getName()) {
        case "size" ->
            parameter
                .description("How many at most on this page; 50 if left out.")
                .schema(
                    new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200)));
        case "cursor" -> parameter.description("What `next` was on the page before.");
        case "after" ->
            parameter.description(
                "What `after` was in the answer to your change: waits up to two seconds until this"
                    + " answer shows it. Of one innovation, its `sequence` alone will do.");
        default -> {}
      }
    }
  }

  private static void problems(Operation operation, Map<HttpStatus, String> problems) {
    problems.forEach(
        (status, meaning) ->
            operation
                .getResponses()
                .putIfAbsent(
                    String.valueOf(status.value()),
                    new ApiResponse()
                        .description(meaning)
                        .content(
                            new Content()
                                .addMediaType(
                                    "application/problem+json",
                                    new MediaType()
                                        .schema(
                                            new Schema<>()
                                                .$ref("#/components/schemas/Problem"))))));
  }

  private static void answerHeader(
      Operation operation, String status, String name, String description) {
    ApiResponse response = operation.getResponses().get(status);
    if (response != null) {
      response.addHeaderObject(
          name, new Header().description(description).schema(new StringSchema()));
    }
  }

  /** The example stands in the words: as a value, whoever tries the call out would send it. */
  private static Parameter header(String name, String description, String example) {
    return new HeaderParameter()
        .name(name)
        .description(description + " For instance `" + example + "`.")
        .schema(new StringSchema());
  }
}
