package org.bulou.server.intake;

import java.util.Optional;

/**
 * What became of a submission.
 *
 * @param phrase opens the mailbox; can be said at the first time and, for a few minutes, when the
 *     same form is sent once more (a double click shows only the second answer)
 * @param again was this very sending received before
 */
public record Received(ReportId id, String number, Optional<Phrase> phrase, boolean again) {}
