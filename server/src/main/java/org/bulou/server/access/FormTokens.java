package org.bulou.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.bulou.server.platform.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Tokens against forged forms: a keyed hash of the session's token, or of a stranger's random
 * cookie. Nothing is stored; another site can neither read the cookie nor compute the hash.
 */
@Component
final class FormTokens implements CsrfTokenRepository {
  private static final String FRESH = FormTokens.class.getName();
  private final MasterKey key;
  private final SessionCookie cookie;

  FormTokens(MasterKey key, SessionCookie cookie) {
    this.key = key;
    this.cookie = cookie;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String seed = seed(request).orElseGet(Tokens::fresh);
    request.setAttribute(FRESH, seed);
    return token(seed);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(FRESH) instanceof String seed) {
      cookie.setVisitor(response, seed);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return seed(request).map(this::token).orElse(null);
  }

  private Optional<String> seed(HttpServletRequest request) {
    return cookie.read(request).or(() -> cookie.visitor(request));
  }

  private CsrfToken token(String seed) {
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(key.hash("form", seed));
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
  }
}
