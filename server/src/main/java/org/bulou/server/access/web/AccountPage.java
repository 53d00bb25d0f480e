package org.bulou.server.access.web;

import java.util.Map;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param setAt when password or second factor were set last
 * @param problems message keys by field
 * @param done was the password just changed
 */
public record AccountPage(Optional<String> setAt, Map<String, String> problems, boolean done) {
  /** The message key of what is wrong with a field. */
  public Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }
}
