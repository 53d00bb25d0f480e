/**
 * Those outside who work on a case with us: suppliers, makers downstream, coordinators, users. Each
 * has a page of its own behind a link, with its thread, its standing and its statement, and nothing
 * else of the case.
 *
 * <p>Giving a link, writing into a thread and sending a notice are acts that leave, each with a
 * gate of its own; what does one takes a {@link org.bulou.server.duties.Passage}. A link that ended
 * is answered like one that never was.
 *
 * <p>In: what parties write and say of themselves. Out: threads, notices, the fact that a notice
 * was given, events of the record.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "openpgp",
      "record",
      "web",
      "access",
      "organisation",
      "library",
      "cases",
      "evaluation",
      "duties",
      "intake",
      "sharing"
    })
package org.bulou.server.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
