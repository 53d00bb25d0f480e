package org.bulou.server.access;

import java.util.Optional;
import org.bulou.server.web.Open;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What an endpoint declares about who may call it. */
public sealed interface Declaration {
  /** Anybody. */
  record Anybody(String why) implements Declaration {}

  /** Who has the permission. */
  record Holders(Permission permission) implements Declaration {}

  /** Nothing was declared: refused to everybody. */
  record Nothing() implements Declaration {}

  /** Reads the annotations: the method's, else its class's. */
  static Declaration of(HandlerMethod endpoint) {
    return at(endpoint.getMethod()).or(() -> at(endpoint.getBeanType())).orElseGet(Nothing::new);
  }

  private static Optional<Declaration> at(java.lang.reflect.AnnotatedElement element) {
    Requires requires = AnnotatedElementUtils.findMergedAnnotation(element, Requires.class);
    if (requires != null) {
      return Optional.of(new Holders(requires.value()));
    }
    Open open = AnnotatedElementUtils.findMergedAnnotation(element, Open.class);
    return Optional.ofNullable(open).map(found -> new Anybody(found.why()));
  }
}
