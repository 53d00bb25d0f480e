/**
 * The one pure function: law, record, moment, readings and actions in; duties, gates, questions and
 * conflicts out.
 *
 * <p>Conditions are compiled once per law into three-valued closures (strong Kleene). Reasons for
 * "unknown" are collected in the same pass, and the evaluated nodes are written down as numbers, so
 * that an explanation can be drawn later. No clock, no input or output, no randomness: the same
 * input gives the same result.
 */
@NullMarked
package org.bulou.law.evaluate;

import org.jspecify.annotations.NullMarked;
