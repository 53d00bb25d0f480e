package org.bulou.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A form was filled against an older state, and nothing of it was stored (409). A page that can
 * show the other's change beside what was typed does that instead.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public final class Stale extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Stale() {
    super("changed meanwhile");
  }
}
