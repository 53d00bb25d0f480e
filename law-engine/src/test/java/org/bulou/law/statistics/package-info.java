/** The shipped law, read, checked and tested as a whole. */
@NullMarked
package org.bulou.law.statistics;

import org.jspecify.annotations.NullMarked;
