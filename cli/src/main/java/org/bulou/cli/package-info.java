/**
 * The command line: {@code assess}, {@code replay}, {@code law} and {@code ledger}. Everything that
 * prints, reads the clock or ends the process is here; what it prints comes from the engine.
 */
@NullMarked
package org.bulou.cli;

import org.jspecify.annotations.NullMarked;
