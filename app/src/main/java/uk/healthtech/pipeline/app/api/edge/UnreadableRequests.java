package uk.healthtech.pipeline.app.api.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.healthtech.pipeline.app.demo.Fictional;

/**
 * Tells of requests that the servlet container itself cannot read, such as a broken escape in the
 * path, in the same words as of all others. They never come to Spring.
 */
@Component
@Profile("web")
final class UnreadableRequests
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /** Asked late, since the server is made before what tells problems. */
  private final ObjectProvider<Problems> problems;

  private final ObjectProvider<HttpMessageConverter<Problem>> page;
  private final ObjectProvider<Fictional> fictional;

  UnreadableRequests(
      ObjectProvider<Problems> problems,
      ObjectProvider<HttpMessageConverter<Problem>> page,
      ObjectProvider<Fictional> fictional) {
    this.problems = problems;
    this.page = page;
    this.fictional = fictional;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          StandardHost host = (StandardHost) context.getParent();
          host.getPipeline().addValve(new Report());
          // So that Tomcat does not add its own behind it.
          host.setErrorReportValveClass(Report.class.getName());
        });
  }

  private final class Report extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < HttpStatus.BAD_REQUEST.value()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      EdgeProblem why =
          status == HttpStatus.NOT_FOUND.value()
              ? EdgeProblem.NOT_FOUND
              : status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                  ? EdgeProblem.BAD_REQUEST
                  : EdgeProblem.UNEXPECTED;
      try {
        tell(problems.getObject().tell(NotDone.because(why).why(), null), isApi(request), response);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void tell(Problem problem, boolean api, Response response) throws IOException {
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    boolean madeUp = fictional.getObject().yes();
    if (madeUp) {
      response.setHeader(Fictional.HEADER, Fictional.MARK);
    }
    if (api) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response
          .getOutputStream()
          .write(JSON.writeValueAsBytes(madeUp ? new MadeUp(problem) : problem));
    } else {
      try (ServletServerHttpResponse answer = new ServletServerHttpResponse(response)) {
        page.getObject().write(problem, MediaType.TEXT_HTML, answer);
        answer.flush();
      }
    }
    response.finishResponse();
  }

  /** Where not even an address could be read, it was no browser: those escape what they send. */
  private static boolean isApi(Request request) {
    String address = request.getCoyoteRequest().requestURI().toString();
    return address == null || address.startsWith("/api/");
  }
}
