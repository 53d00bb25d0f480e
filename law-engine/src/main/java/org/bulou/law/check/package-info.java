/**
 * Static checks of a library: what an author or reviewer must see before it is used.
 *
 * <p>What cannot be loaded at all (unknown names, circles, overlapping versions) is refused by the
 * library; this package finds what loads but should not ship.
 */
@NullMarked
package org.bulou.law.check;

import org.jspecify.annotations.NullMarked;
