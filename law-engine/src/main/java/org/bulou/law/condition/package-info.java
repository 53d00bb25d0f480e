/**
 * Conditions: a small closed subset of CEL, parsed and type-checked by {@code dev.cel}, turned into
 * the engine's own typed tree.
 *
 * <p>The tree is what the evaluator compiles and what an explanation points at: every node has a
 * number, a type and a place in the law's source.
 */
@NullMarked
package org.bulou.law.condition;

import org.jspecify.annotations.NullMarked;
