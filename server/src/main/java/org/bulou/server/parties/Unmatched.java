package org.bulou.server.parties;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that no thread took.
 *
 * @param why the end of a message key
 * @param files how many attachments it has
 * @param kept are they here; otherwise they stay in the mailbox alone
 */
public record Unmatched(
    UUID id,
    Instant at,
    String why,
    String from,
    String subject,
    String text,
    int files,
    boolean kept) {
  /** Never what it says. */
  @Override
  public String toString() {
    return "Unmatched[" + id + "]";
  }
}
