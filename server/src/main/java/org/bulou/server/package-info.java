/**
 * The case server's outermost edge: the program that starts, its commands and nothing else.
 *
 * <p>The packages below are Modulith modules; each may use only those before it in the flow drawn
 * in {@code ARCHITECTURE.md}.
 */
@NullMarked
package org.bulou.server;

import org.jspecify.annotations.NullMarked;
