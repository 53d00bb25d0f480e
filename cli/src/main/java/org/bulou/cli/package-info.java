/**
 * The command line: {@code assess}, {@code replay} and {@code law}. Everything that prints, reads
 * the clock or ends the process is here; what it prints comes from the engine.
 */
@NullMarked
package org.bulou.cli;

import org.jspecify.annotations.NullMarked;
