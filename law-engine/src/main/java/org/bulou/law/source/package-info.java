/**
 * Reads YAML into nodes that remember file, line and column, and collects problems.
 *
 * <p>The first step of the flow: text comes in, nodes go out. Hostile input (tags, anchors, deep
 * nesting, very large files) is refused here, before anything is built from it. Nothing else in the
 * engine touches files.
 */
@NullMarked
package org.bulou.law.source;

import org.jspecify.annotations.NullMarked;
