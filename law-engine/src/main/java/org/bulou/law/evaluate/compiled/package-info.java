/**
 * Turns the conditions of a law into bytecode: one static method for each term and each condition,
 * whose leaf operations are calls of small static methods with constant operands, so that the just
 * in time compiler sees straight code where the closures are a tree of virtual calls.
 *
 * <p>What a condition means is said once, by the closures of {@code law.evaluate}: the generated
 * code gives the same truth, the same reasons and the same trace, which a test compares. Only
 * {@code law.evaluate} uses this package, and this package knows it by name only.
 */
@NullMarked
package org.bulou.law.evaluate.compiled;

import org.jspecify.annotations.NullMarked;
