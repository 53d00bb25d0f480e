package org.bulou.server.intake.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.bulou.server.intake.Mailbox;
import org.bulou.server.platform.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Holds a visit to a mailbox: not for scripts, not for other sites, only below {@code /mailbox}.
 */
@Component
final class MailboxCookie {
  private static final String NAME = "mailbox";
  private final boolean secure;

  MailboxCookie(Settings settings) {
    this.secure = settings.secure();
  }

  Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(NAME))
            .map(Cookie::getValue)
            .filter(v -> !v.isEmpty())
            .findFirst();
  }

  void set(HttpServletResponse response, String token) {
    write(response, token, Mailbox.VISIT);
  }

  void clear(HttpServletResponse response) {
    write(response, "", Duration.ZERO);
  }

  private void write(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/mailbox")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Strict")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
