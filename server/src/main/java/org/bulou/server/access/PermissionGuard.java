package org.bulou.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Asks every endpoint what it declares, and refuses where nothing is declared. It stands behind the
 * choice of the endpoint, so that what is checked is what will run.
 */
@Component
class PermissionGuard implements HandlerInterceptor, WebMvcConfigurer {
  private static final Logger LOG = LoggerFactory.getLogger(PermissionGuard.class);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!allows(handler, caller()) || !isFor(handler)) {
      throw new AccessDeniedException("refused");
    }
    return true;
  }

  /** Whether a call with a token may reach this handler; a call without one is asked nothing. */
  private static boolean isFor(Object handler) {
    return !(SecurityContextHolder.getContext().getAuthentication()
            instanceof BearerAuthentication bearer)
        || allows(handler, bearer.scopes());
  }

  /** Whether a token with these scopes may be used for a handler. */
  static boolean allows(Object handler, Set<Scope> scopes) {
    if (!(handler instanceof HandlerMethod endpoint)) {
      return false;
    }
    if (Declaration.of(endpoint) instanceof Declaration.Anybody) {
      return true;
    }
    ForTokens wanted = endpoint.getMethodAnnotation(ForTokens.class);
    return wanted != null && scopes.contains(wanted.value());
  }

  /** Whether a handler may be called by somebody, or by a stranger when empty. */
  static boolean allows(Object handler, Optional<Person> caller) {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true; // the assets, the only folder that is served
    }
    if (!(handler instanceof HandlerMethod endpoint)) {
      return false;
    }
    if (ErrorController.class.isAssignableFrom(endpoint.getBeanType())) {
      return true;
    }
    return switch (Declaration.of(endpoint)) {
      case Declaration.Anybody anybody -> true;
      case Declaration.Holders(Permission permission) ->
          caller.filter(person -> person.may(permission)).isPresent();
      case Declaration.Nothing nothing -> {
        LOG.error("an endpoint declares no permission and is refused: {}", endpoint);
        yield false;
      }
    };
  }

  private static Optional<Person> caller() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Person person
        ? Optional.of(person)
        : Optional.empty();
  }
}
