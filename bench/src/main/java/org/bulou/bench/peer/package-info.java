/** The same conditions in CEL and Drools, each in the fastest form that was found. */
@NullMarked
package org.bulou.bench.peer;

import org.jspecify.annotations.NullMarked;
