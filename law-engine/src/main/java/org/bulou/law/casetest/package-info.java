/**
 * Runs the law's own cases: what a hand-written case expects, and what it must never lose when a
 * fact is taken away.
 */
@NullMarked
package org.bulou.law.casetest;

import org.jspecify.annotations.NullMarked;
