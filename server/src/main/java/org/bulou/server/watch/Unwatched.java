package org.bulou.server.watch;

import java.util.List;

/**
 * Open cases that nobody watches.
 *
 * @param numbers the first of them
 * @param more are there others
 */
public record Unwatched(List<String> numbers, boolean more) {
  /** None. */
  public static final Unwatched NONE = new Unwatched(List.of(), false);
}
