/**
 * Puts a case to the law. Pure in what it answers: the same case version, law, readings and instant
 * give the same evaluation.
 *
 * <p>In: cases. Out: the engine's {@link org.bulou.law.evaluate.Evaluation}, never stored here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "library", "cases"})
package org.bulou.server.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
