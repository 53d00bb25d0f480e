package org.bulou.server.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who calls, from the session's cookie; the database is asked only when somebody wants to know. */
@Component
final class CookieContexts implements SecurityContextRepository {
  private static final String CALLER = CookieContexts.class.getName();
  private final Sessions sessions;
  private final SessionCookie cookie;

  CookieContexts(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
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
    // Sessions are opened and closed by name, never as a side effect of a request.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookie.read(request).isPresent();
  }

  private Optional<Person> caller(HttpServletRequest request) {
    if (request.getAttribute(CALLER) instanceof Person known) {
      return Optional.of(known);
    }
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return Optional.empty(); // the error may be that the database is down
    }
    Optional<Person> found = cookie.read(request).flatMap(sessions::holder);
    found.ifPresent(person -> request.setAttribute(CALLER, person));
    return found;
  }

  private final class Lazy implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private Optional<SecurityContext> made = Optional.empty();

    Lazy(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      return made.orElseGet(this::make);
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }

    private SecurityContext make() {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      caller(request)
          .ifPresent(
              person ->
                  context.setAuthentication(
                      UsernamePasswordAuthenticationToken.authenticated(
                          person, null, AuthorityUtils.NO_AUTHORITIES)));
      made = Optional.of(context);
      return context;
    }
  }
}
