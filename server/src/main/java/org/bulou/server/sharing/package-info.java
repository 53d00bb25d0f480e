/**
 * How content of a case reaches somebody who could not see it before: evidence packs for a purpose
 * and a recipient, and people who are let into a case.
 *
 * <p>Each is a share action with a gate of its own; what does it takes a {@link
 * org.bulou.server.duties.Passage}. What goes into a pack by itself is decided by {@link
 * org.bulou.server.sharing.PackRule} alone; anything else goes only when a named person chooses it
 * by name and says why.
 *
 * <p>In: {@link org.bulou.server.sharing.Piece} from every package that has something to show. Out:
 * a zip that a stranger checks with {@code bulou ledger check}, and an event of the record.
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
      "intake"
    })
package org.bulou.server.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
