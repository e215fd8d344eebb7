package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.FieldProblem;
import uk.healthtech.pipeline.kernel.FieldProblem.Malformed;
import uk.healthtech.pipeline.kernel.FieldProblem.NotKnownHere;
import uk.healthtech.pipeline.kernel.IdempotencyKey;
import uk.healthtech.pipeline.kernel.account.Actor;

/** Makes the {@link Caller} out of the signed-in person and the request's headers. */
final class CallerResolver implements HandlerMethodArgumentResolver {
  static final String KEY = "Idempotency-Key";
  static final String IF_MATCH = "If-Match";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    SignedIn who =
        SignedInPerson.now().orElseThrow(() -> NotDone.because(EdgeProblem.NOT_SIGNED_IN));
    String ifMatch = single(request, IF_MATCH, "form.version-tag");
    Versioned versioned = parameter.getMethodAnnotation(Versioned.class);
    if (ifMatch != null && versioned == null) {
      throw NotDone.invalid(
          EdgeProblem.INVALID_HEADER, List.of(new FieldProblem(IF_MATCH, new NotKnownHere())));
    }
    IdempotencyKey key = key(request, who.actor());
    String seen = VersionTag.unquoted(ifMatch);
    if (seen == null && versioned != null && versioned.always()) {
      throw NotDone.invalid(EdgeProblem.VERSION_NEEDED);
    }
    return new Caller(who.actor(), key, seen);
  }

  private static @Nullable IdempotencyKey key(HttpServletRequest request, Actor actor) {
    String key = single(request, KEY, "form.key");
    if (key == null) {
      return null;
    }
    if (!key.matches("[\\x21-\\x7e]{1,100}")) {
      throw malformed(KEY, "form.key");
    }
    return new IdempotencyKey(key, RequestBodies.hash(request, actor));
  }

  private static @Nullable String single(HttpServletRequest request, String header, String form) {
    List<String> values = Collections.list(request.getHeaders(header));
    if (values.size() > 1) {
      throw malformed(header, form);
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  private static NotDone malformed(String header, String form) {
    return NotDone.invalid(
        EdgeProblem.INVALID_HEADER, List.of(new FieldProblem(header, new Malformed(form))));
  }
}
