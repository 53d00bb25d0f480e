package org.bulou.server.web;

import java.util.Set;

/**
 * What went wrong, for the reader.
 *
 * @param status the HTTP status
 */
public record ErrorPage(int status) {
  private static final Set<Integer> OWN = Set.of(400, 401, 403, 404, 405, 409, 413, 503);

  /** The key of the texts: {@code web.error.<kind>.title} and {@code .do}. */
  public String kind() {
    return OWN.contains(status) ? String.valueOf(status) : status < 500 ? "400" : "500";
  }
}
