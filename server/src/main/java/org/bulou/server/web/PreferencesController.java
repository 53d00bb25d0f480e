package org.bulou.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets language or light and goes back; a link, so that it works without JavaScript. */
@Controller
class PreferencesController {
  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final Set<String> THEMES = Set.of("system", "light", "dark");
  private final Settings settings;

  PreferencesController(Settings settings) {
    this.settings = settings;
  }

  @GetMapping("/preferences")
  @Open(why = "chooses language and light, touches nothing else")
  Page prefer(
      @RequestParam Optional<String> lang,
      @RequestParam Optional<String> theme,
      @RequestParam Optional<String> back,
      HttpServletResponse response) {
    lang.filter(LANGUAGES::contains).ifPresent(v -> keep(response, Preferences.LANGUAGE, v));
    theme.filter(THEMES::contains).ifPresent(v -> keep(response, Preferences.THEME, v));
    return Page.redirect(LocalPath.orFront(back));
  }

  private void keep(HttpServletResponse response, String name, String value) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(settings.secure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
