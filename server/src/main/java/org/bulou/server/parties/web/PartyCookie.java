package org.bulou.server.parties.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.bulou.server.parties.PartyDoor;
import org.bulou.server.platform.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Holds a party's visit: not for scripts, not for other sites, only below {@code /party}. */
@Component
final class PartyCookie {
  private static final String NAME = "party";
  private final boolean secure;

  PartyCookie(Settings settings) {
    this.secure = settings.secure();
  }

  /** The visit; empty when there is none. */
  String read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? ""
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("");
  }

  void set(HttpServletResponse response, String token) {
    write(response, token, PartyDoor.VISIT);
  }

  void clear(HttpServletResponse response) {
    write(response, "", Duration.ZERO);
  }

  private void write(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/party")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Strict")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
