package org.bulou.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.bulou.server.platform.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies of this package: never readable by scripts, never sent from other sites' forms. */
@Component
public final class SessionCookie {
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);
  private final boolean secure;

  SessionCookie(Settings settings) {
    this.secure = settings.secure();
  }

  /** The session's token. */
  public Optional<String> read(HttpServletRequest request) {
    return read(request, name("session"));
  }

  /** Gives the browser a session's token. */
  public void set(HttpServletResponse response, String token) {
    write(response, name("session"), token, Sessions.LONGEST);
  }

  /** Takes it away. */
  public void clear(HttpServletResponse response) {
    write(response, name("session"), "", Duration.ZERO);
  }

  /** What a browser keeps while its person signs in at another place. */
  public Optional<String> elsewhere(HttpServletRequest request) {
    return read(request, name("elsewhere"));
  }

  /** Gives it that for ten minutes. */
  public void setElsewhere(HttpServletResponse response, String value) {
    write(response, name("elsewhere"), value, UNDER_WAY);
  }

  /** Takes it away. */
  public void clearElsewhere(HttpServletResponse response) {
    write(response, name("elsewhere"), "", Duration.ZERO);
  }

  Optional<String> visitor(HttpServletRequest request) {
    return read(request, name("visitor"));
  }

  void setVisitor(HttpServletResponse response, String value) {
    write(response, name("visitor"), value, Duration.ofSeconds(-1));
  }

  /** The prefix binds the cookie to this host and HTTPS; without HTTPS browsers refuse it. */
  private String name(String plain) {
    return secure ? "__Host-" + plain : plain;
  }

  private static Optional<String> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .filter(value -> !value.isEmpty())
            .findFirst();
  }

  private void write(HttpServletResponse response, String name, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(life)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
