package org.bulou.server.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Anybody may call this endpoint, signed in or not. Every endpoint carries this or {@code
 * access.Requires}; one without either is refused to everybody and fails a test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Open {
  /** Why it may be open, for those who review the list. */
  String why();
}
