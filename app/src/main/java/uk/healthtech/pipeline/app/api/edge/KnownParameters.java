package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.FieldProblem.Repeated;

/** A filter with a spelling mistake must not quietly give everything. */
final class KnownParameters implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      List<FieldProblem> problems =
          request.getParameterMap().entrySet().stream()
              .flatMap(
                  given -> problem(method, given.getKey(), given.getValue().length > 1).stream())
              .toList();
      if (!problems.isEmpty()) {
        throw NotDone.invalid(EdgeProblem.INVALID_PARAMETER, problems);
      }
    }
    return true;
  }

  private static List<FieldProblem> problem(HandlerMethod method, String name, boolean repeated) {
    List<MethodParameter> named =
        Arrays.stream(method.getMethodParameters())
            .filter(parameter -> names(parameter).contains(name))
            .toList();
    if (named.isEmpty()) {
      return List.of(new FieldProblem(name, new NotKnownHere()));
    }
    return repeated && !List.class.equals(named.getFirst().getParameterType())
        ? List.of(new FieldProblem(name, new Repeated()))
        : List.of();
  }

  private static Set<String> names(MethodParameter parameter) {
    return Arrays.stream(parameter.getParameterAnnotations())
        .filter(RequestParam.class::isInstance)
        .map(annotation -> ((RequestParam) annotation).name())
        .map(name -> name.isEmpty() ? parameter.getParameter().getName() : name)
        .collect(Collectors.toSet());
  }
}
