/** What a start, the memory and the pages cost with ten thousand cases; printed, never asserted. */
@NullMarked
package org.bulou.server.load;

import org.jspecify.annotations.NullMarked;
