/**
 * Event windows as they meet cases: what is planned within one, and consent to publication during
 * it, asked for one case.
 *
 * <p>Invariants: an answer becomes the fact the law asks for, in that case only; a request without
 * an answer records no fact, because no answer is neither yes nor no. A consent with an end is
 * taken back when the end comes.
 *
 * <p>In: the register of windows, cases, the board. Out: facts of cases, pages.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "record",
      "web",
      "access",
      "organisation",
      "cases",
      "duties"
    })
package org.bulou.server.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
