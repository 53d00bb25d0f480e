package org.bulou.server.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * What a mail says, as far as a report needs it. Everything here was written by a stranger.
 *
 * @param from the sender as written, decoded, in one line
 * @param subject decoded, in one line
 * @param arrived when our own mail server took it, by the topmost {@code Received} line; the line
 *     is the receiver's word, which the sender's date is not
 * @param text the first plain text part, cut to what a report may hold
 * @param moreParts are there parts besides that text (HTML, attachments)? They stay in the original
 */
public record Mail(
    String from, String subject, Optional<Instant> arrived, String text, boolean moreParts) {}
