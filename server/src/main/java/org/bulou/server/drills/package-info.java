/**
 * Drills: a scenario played in a case that is born an exercise, so that nothing of it can leave,
 * with a report that is computed from what was done and when.
 *
 * <p>Scenarios are data ({@code drills/*.yaml} among the program's resources). A drill is seen by
 * whoever was named for it, and once it has a case, by whoever takes part in that case. What is
 * practised is practised on the pages of the case; here stand the injects, the notes, the report
 * and what has to change. A signed drill counts as evidence of the standing duties that ask for
 * one, through {@link org.bulou.server.keeping.Standing}.
 *
 * <p>In: a plan, ticks with a time and a note. Out: a report, an event of the record with its hash,
 * and evidence of standing duties.
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
      "filings",
      "keeping"
    })
package org.bulou.server.drills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
