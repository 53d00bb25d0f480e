/**
 * How reports come in: the public form, the programming interface, what was received elsewhere; the
 * mailbox through which a finder without an account hears from us; triage up to the case.
 *
 * <p>Invariants: what a finder says becomes claims, never facts; a finder sees his own messages and
 * a word from a closed list, nothing of the case; every report and what was done with it stays in
 * the log, and nothing here deletes it; contents are encrypted under one key per report, so that
 * erasing a report is erasing its key; nothing received is executed, unpacked or shown inline.
 *
 * <p>In: {@link org.bulou.server.intake.Submission}. Out: entries in {@code cases}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "web",
      "access",
      "organisation",
      "library",
      "cases",
      "evaluation",
      "duties"
    })
package org.bulou.server.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
