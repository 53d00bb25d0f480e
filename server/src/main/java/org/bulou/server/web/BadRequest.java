package org.bulou.server.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request no page of ours makes (400); what people type wrongly gets its form back instead. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadRequest() {
    super("bad request");
  }
}
