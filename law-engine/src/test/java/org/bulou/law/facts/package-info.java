/** Names of parts, taken apart. */
@NullMarked
package org.bulou.law.facts;

import org.jspecify.annotations.NullMarked;
