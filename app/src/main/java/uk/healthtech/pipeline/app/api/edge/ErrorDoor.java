package uk.healthtech.pipeline.app.api.edge;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what failed before or outside Spring MVC. */
@Hidden
@Controller
@Profile("web")
final class ErrorDoor implements ErrorController {
  @RequestMapping("/error")
  void failed(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        && status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      throw NotDone.because(
          status == HttpStatus.NOT_FOUND.value() ? EdgeProblem.NOT_FOUND : EdgeProblem.BAD_REQUEST);
    }
    throw new IllegalStateException(
        "Failed outside Spring MVC",
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
  }
}
