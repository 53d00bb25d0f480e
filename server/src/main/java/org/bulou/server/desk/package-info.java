/**
 * The screens that combine packages: the board over all cases, and the case page that answers in
 * one look what is due next, what we must not do now and why, and what to ask next.
 *
 * <p>Pages show what the law engine says and draw buttons from it; no rule is restated here.
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
      "duties",
      "intake",
      "filings",
      "decisions",
      "statements",
      "parties",
      "watch",
      "drills"
    })
package org.bulou.server.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
