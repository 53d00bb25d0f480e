/**
 * Where the duty of one law meets the prohibition of another, a named person decides, in writing
 * and until an instant; what was decided beforehand for a class of conflicts is invoked by a named
 * person.
 *
 * <p>Invariants: a decision opens no gate and changes no fact; the engine goes on showing the
 * conflict. It is in effect when somebody qualified in each of the two laws has signed, and stands
 * only for what it was decided on: when that changes, or its time is over, the conflict is open
 * again. The reasons lie sealed in the compartment of the laws they are given for; the record keeps
 * a commitment to them and never their words.
 *
 * <p>In: {@link org.bulou.server.duties.BoardRenewed} with the evaluation, in whose transaction the
 * conflicts are followed; what counsel decides. Out: the state of each conflict for the pages, and
 * the instants by which one is to be decided, of which {@code watch} reminds.
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
      "duties"
    })
package org.bulou.server.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
