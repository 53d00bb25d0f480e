/**
 * What the news speaks of and what the library says to it: one row for each thing heard, with the
 * norms and the cases that answer it, or why nothing does.
 */
@NullMarked
package org.bulou.law.landscape;

import org.jspecify.annotations.NullMarked;
