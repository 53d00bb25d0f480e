package org.bulou.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.bulou.law.source.Language;

/** What a reader prefers: kept in cookies, guessed from the browser's languages until chosen. */
final class Preferences {
  static final String LANGUAGE = "lang";
  static final String THEME = "theme";

  private Preferences() {}

  static Language language(HttpServletRequest request) {
    return cookie(request, LANGUAGE)
        .map(value -> "zh".equals(value) ? Language.ZH : Language.EN)
        .orElseGet(() -> accepted(request));
  }

  static Theme theme(HttpServletRequest request) {
    return cookie(request, THEME).map(Theme::of).orElse(Theme.SYSTEM);
  }

  private static Language accepted(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Language.EN;
    }
    return Locale.CHINESE.getLanguage().equals(request.getLocale().getLanguage())
        ? Language.ZH
        : Language.EN;
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }
}
