package org.bulou.server.parties;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that no thread took.
 *
 * @param why the end of a message key
 * @param left how many attachments stay in the mailbox alone
 */
public record Unmatched(
    UUID id, Instant at, String why, String from, String subject, String text, int left) {
  /** Never what it says. */
  @Override
  public String toString() {
    return "Unmatched[" + id + "]";
  }
}
