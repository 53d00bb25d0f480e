package org.bulou.server.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.intake.Upload;

/**
 * A mail that came in, as far as a thread needs it. Everything here was written by a stranger.
 *
 * @param from the sender's address, in small letters
 * @param answers the mails of ours it says it answers, by their numbers: first those in the address
 *     it was sent to, then those it refers to
 * @param identity its own identity, as written
 * @param automatic did a program send it, or a list
 * @param bounce is it the report of a mail server that could not deliver
 * @param files attachments that were taken; none unless asked for
 * @param left how many attachments were not taken
 */
record Reply(
    String from,
    List<UUID> answers,
    Optional<String> identity,
    boolean automatic,
    boolean bounce,
    String subject,
    String text,
    List<Upload> files,
    int left) {
  /** Never what it says. */
  @Override
  public String toString() {
    return "Reply" + answers;
  }
}
