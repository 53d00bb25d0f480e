/**
 * Changes a law in memory, one small thing at a time, and asks whether one of its cases notices.
 *
 * <p>A mutant that no case notices is a sentence of the law that could be wrong without anybody
 * seeing it. Nothing is written; files are read only for places.
 */
@NullMarked
package org.bulou.law.mutate;

import org.jspecify.annotations.NullMarked;
