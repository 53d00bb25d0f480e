package org.bulou.server.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.server.intake.Content;
import org.bulou.server.intake.Uploads;

/** Reads forms as they were sent; what is missing is empty. */
final class Sent {
  private Sent() {}

  static String text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  static Set<String> all(HttpServletRequest request, String name) {
    return new TreeSet<>(
        Optional.ofNullable(request.getParameterValues(name)).map(List::of).orElse(List.of()));
  }

  static boolean ticked(HttpServletRequest request, String name) {
    return "yes".equals(request.getParameter(name));
  }

  static Content content(HttpServletRequest request) {
    return Content.of(field -> text(request, field.wire()));
  }

  /** The version of the report the form was made for; one that was never given when unreadable. */
  static int seen(HttpServletRequest request) {
    try {
      return Integer.parseInt(text(request, "seen"));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static Uploads uploads(HttpServletRequest request) {
    return Uploads.of(request);
  }
}
