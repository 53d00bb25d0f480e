/**
 * The interview: asks only what can still matter, one question at a time, and keeps the case file.
 *
 * <p>Pure: no console, no clock, no files. The command line and the server hand in answers with
 * their author and instant. The same answers in any order give the same file.
 */
@NullMarked
package org.bulou.law.interview;

import org.jspecify.annotations.NullMarked;
