package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells what the security filter turns away the same way as everything else. */
@Component
@Profile("web")
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final HandlerExceptionResolver problems;

  public SecurityProblems(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
    problems.resolveException(request, response, null, NotDone.because(EdgeProblem.NOT_SIGNED_IN));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
    problems.resolveException(request, response, null, e);
  }
}
