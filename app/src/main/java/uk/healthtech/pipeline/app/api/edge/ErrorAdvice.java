package uk.healthtech.pipeline.app.api.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import uk.healthtech.pipeline.app.attempts.Attempts;
import uk.healthtech.pipeline.app.bus.AnswerLate;
import uk.healthtech.pipeline.app.bus.OutcomeUnknown;
import uk.healthtech.pipeline.app.signin.PasswordsBusy;
import uk.healthtech.pipeline.app.signin.SignedIn;
import uk.healthtech.pipeline.kernel.Channel;
import uk.healthtech.pipeline.kernel.Command;
import uk.healthtech.pipeline.kernel.account.AccountId;

/**
 * The one way out for everything that ends in a problem: told to the caller in full sentences and
 * put on record where an auditor would ask.
 */
@ControllerAdvice
@Profile("web")
final class ErrorAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final String BASIC =
      "Basic realm=\"Healthtech Innovation Pipeline\", charset=\"UTF-8\"";
  private static final String SECONDS_TO_WAIT = "2";

  private final Problems problems;
  private final Attempts attempts;

  ErrorAdvice(Problems problems, Attempts attempts) {
    this.problems = problems;
    this.attempts = attempts;
  }

  @ExceptionHandler
  ResponseEntity<Problem> handle(Exception failure, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    NotDone known =
        switch (failure) {
          case NotDone e -> e;
          case OutcomeUnknown e -> {
            LOG.warn("Outcome unknown of {} on {}", what(request), target(request), e);
            yield NotDone.because(EdgeProblem.OUTCOME_UNKNOWN);
          }
          case AnswerLate e -> {
            LOG.warn("No answer in time to {}", what(request), e);
            yield NotDone.because(EdgeProblem.ANSWER_LATE);
          }
          case PasswordsBusy _ -> NotDone.because(EdgeProblem.ANSWER_LATE);
          case DataAccessException e -> {
            LOG.warn("The database did not answer {}", what(request), e);
            yield NotDone.because(
                isWrite(request) ? EdgeProblem.OUTCOME_UNKNOWN : EdgeProblem.ANSWER_LATE);
          }
          case AccessDeniedException _ -> NotDone.because(EdgeProblem.NOT_ALLOWED);
          case MethodArgumentTypeMismatchException e ->
              NotDone.because(
                  Optional.ofNullable(e.getRequiredType())
                      .flatMap(EdgeProblem::noSuch)
                      .orElse(EdgeProblem.BAD_REQUEST));
          // Of a parameter or form that Tomcat cannot decode, told at the first look at one.
          case InvalidParameterException _ -> NotDone.invalid(EdgeProblem.BAD_REQUEST);
          case HttpMessageNotReadableException _ -> NotDone.invalid(EdgeProblem.MALFORMED_JSON);
          case HttpMediaTypeNotSupportedException _ ->
              NotDone.invalid(EdgeProblem.WRONG_CONTENT_TYPE);
          case HttpMediaTypeNotAcceptableException _ -> NotDone.because(EdgeProblem.NOT_ACCEPTABLE);
          case HttpRequestMethodNotSupportedException e -> {
            headers.putAll(e.getHeaders());
            yield NotDone.because(EdgeProblem.METHOD_NOT_ALLOWED);
          }
          case ErrorResponse e when e.getStatusCode().value() == 404 ->
              NotDone.because(EdgeProblem.NOT_FOUND);
          case ErrorResponse e when e.getStatusCode().is4xxClientError() ->
              NotDone.because(EdgeProblem.BAD_REQUEST);
          default -> null;
        };
    return known == null ? unexpected(failure, request) : tell(known, headers, request);
  }

  private ResponseEntity<Problem> tell(NotDone known, HttpHeaders headers, HttpServletRequest r) {
    Optional<SignedIn> who = SignedInPerson.now();
    Problem problem = problems.tell(known.why(), who.map(SignedIn::actor).orElse(null));
    if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
      if (known.why() instanceof NotDone.Why.WrongPassword(AccountId tried)) {
        headers.set(HttpHeaders.WWW_AUTHENTICATE, BASIC);
        if (tried != null) {
          attempts.recordGuess(tried, channel(r), what(r));
        }
      } else {
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      }
      attempts.recordStranger(r.getRemoteAddr(), channel(r), what(r));
    } else if (problem.status() == HttpStatus.FORBIDDEN.value() && known.onRecordAs().isEmpty()) {
      who.ifPresent(w -> record(w, r, Attempts.DENIED));
    } else if (isWrite(r) || known.onRecordAs().filter(ErrorAdvice::isSecret).isPresent()) {
      who.ifPresent(w -> known.onRecordAs().ifPresent(outcome -> record(w, r, outcome)));
    }
    return respond(problem, headers, r);
  }

  private ResponseEntity<Problem> unexpected(Exception failure, HttpServletRequest request) {
    String id = UUID.randomUUID().toString();
    LOG.error("Unexpected failure {} in {} on {}", id, what(request), target(request), failure);
    return respond(problems.unexpected(id), new HttpHeaders(), request);
  }

  private static ResponseEntity<Problem> respond(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    headers.setCacheControl("no-store");
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    headers.setContentType(isApi(request) ? MediaType.APPLICATION_PROBLEM_JSON : PAGE);
    // Spring would otherwise insist on the content type that the handler had meant to produce.
    request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
    return new ResponseEntity<>(problem, headers, HttpStatus.valueOf(problem.status()));
  }

  /** Reading with a mistake in the question is nobody's attempt at anything; writing is. */
  private static boolean isWrite(HttpServletRequest request) {
    return !List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
  }

  private static boolean isSecret(String outcome) {
    return outcome.equals(Attempts.DENIED) || outcome.equals(Attempts.HIDDEN);
  }

  private void record(SignedIn who, HttpServletRequest request, String outcome) {
    attempts.record(who.actor(), channel(request), what(request), target(request), outcome);
  }

  private static Channel channel(HttpServletRequest request) {
    return isApi(request) ? Channel.API : Channel.WEB;
  }

  private static boolean isApi(HttpServletRequest request) {
    Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return (before == null ? request.getRequestURI() : before.toString()).startsWith("/api/");
  }

  /** The command by its name, else the operation by its method and address pattern. */
  private static String what(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return Acts.commandOf(request)
        .map(command -> command.getClass().getSimpleName())
        .orElse(request.getMethod() + " " + (pattern == null ? request.getRequestURI() : pattern));
  }

  /** What it was aimed at: the ids in the address, or the stream of what was to be made. */
  private static String target(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> ids && !ids.isEmpty()) {
      return String.join("/", ids.values().stream().map(Object::toString).toList());
    }
    return Acts.commandOf(request).map(Command::stream).orElse("");
  }
}
