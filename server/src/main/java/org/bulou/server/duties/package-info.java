/**
 * What must be done and what must not: the duties of a case, the board over all cases, and the gate
 * through which everything that leaves has to pass.
 *
 * <p>Duties are derived, never edited. The board reads a projection that can be built anew at any
 * time; a gate never does. Words on the page are no admissions: "past the computed date".
 *
 * <p>In: {@link org.bulou.server.cases.FactsRecorded}, in whose transaction the projection is
 * renewed. Out: {@link org.bulou.server.duties.BoardRenewed}, and {@link
 * org.bulou.server.duties.Passage}, without which no outbound use case compiles.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "library", "cases", "evaluation"})
package org.bulou.server.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
