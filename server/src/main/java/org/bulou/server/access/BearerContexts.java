package org.bulou.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who calls the interface for programs: from the token in the header, never from a cookie. */
@Component
final class BearerContexts implements SecurityContextRepository {
  private static final String SCHEME = "bearer ";
  private final ApiTokens tokens;

  BearerContexts(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Lazy(request);
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it; the filter uses the other one
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Nothing is kept: every request brings its token.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return text(request).isPresent();
  }

  private static Optional<String> text(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(SCHEME))
        .map(h -> h.substring(SCHEME.length()).strip());
  }

  private final class Lazy implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private Optional<SecurityContext> made = Optional.empty();

    Lazy(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (made.isEmpty()) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        text(request)
            .flatMap(tokens::use)
            .ifPresent(bearer -> context.setAuthentication(new BearerAuthentication(bearer)));
        made = Optional.of(context);
      }
      return made.get();
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
