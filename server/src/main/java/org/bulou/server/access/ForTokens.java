package org.bulou.server.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A token with this scope may call the endpoint, besides what {@link Requires} asks of its owner.
 * An endpoint without it is refused to every token.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForTokens {
  Scope value();
}
