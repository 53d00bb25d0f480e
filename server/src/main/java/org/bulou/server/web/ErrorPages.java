package org.bulou.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where every refused or failed request ends: a page that says what to do, or a problem (RFC 9457)
 * for {@code /api/}. Says nothing about how the program is made.
 */
@Controller
class ErrorPages implements ErrorController {
  private final Problems problems;

  ErrorPages(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  Object show(HttpServletRequest request) {
    int status = status(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (path.startsWith("/api/")) {
      return Problems.answer(
          problems.of(HttpStatusCode.valueOf(status), key(status), "/api/v1", request));
    }
    Page page = Page.of("web/error", new ErrorPage(status));
    page.setStatus(HttpStatusCode.valueOf(status));
    return page;
  }

  private static String key(int status) {
    return switch (status) {
      case 401, 403, 404, 405, 503 -> "web.api." + status;
      default -> status < 500 ? "web.api.400" : "web.api.500";
    };
  }

  private static int status(HttpServletRequest request) {
    if (isDatabaseDown((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return HttpStatus.SERVICE_UNAVAILABLE.value();
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            && status >= 400
        ? status
        : HttpStatus.NOT_FOUND.value(); // somebody asked for /error itself
  }

  /** Connection failures (08), the server going down (57P), a pool that waits in vain. */
  private static boolean isDatabaseDown(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.sql.SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
      }
    }
    return false;
  }
}
