/**
 * Says what an evaluation means: the words of states and standings, the evaluated tree as sentences
 * with citations, the evaluation as JSON, and what changed between two evaluations.
 *
 * <p>Nothing here is computed anew about the law: the tree is drawn from the {@link
 * org.bulou.law.evaluate.Trace}, and a trace that does not fit its norm is refused. Words on the
 * screen are never admissions.
 */
@NullMarked
package org.bulou.law.explain;

import org.jspecify.annotations.NullMarked;
