/**
 * What we said: every communication of a case as a statement, with whom it was said to and which
 * facts it asserts; who may speak and what was cleared; and the alarm when what was said is not
 * what the case knows now. Filings that were submitted are statements by themselves and stay in
 * their package.
 *
 * <p>A statement about to be made passes its gate and takes a {@link
 * org.bulou.server.duties.Passage}. One that was made already is always recorded, with what the
 * gate would have said. Leaks and embargoes become facts through the one door of {@code cases}.
 *
 * <p>In: what people said, cleared, agreed and saw leak. Out: the statement matrix, alarms for the
 * case page and the board, events of the record.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "record",
      "web",
      "access",
      "organisation",
      "library",
      "cases",
      "evaluation",
      "duties",
      "filings"
    })
package org.bulou.server.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
