/**
 * Replacing the law: what an offered edition would change, shown before anybody can ask that it
 * take effect, and the second person's word that puts it in force.
 *
 * <p>Invariants: nothing changes before the confirmation; a preview names the instant, the law it
 * is compared with and the versions of the cases it says are changed, and is refused when these are
 * no longer the newest. A case is named only to who takes part in it; others are counted.
 *
 * <p>In: editions offered to {@code library}. Out: a preview; and {@link
 * org.bulou.server.library.Editions#confirm}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "web",
      "access",
      "library",
      "cases",
      "evaluation",
      "decisions"
    })
package org.bulou.server.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
