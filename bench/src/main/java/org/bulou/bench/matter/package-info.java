/** The facts that every engine is measured on. */
@NullMarked
package org.bulou.bench.matter;

import org.jspecify.annotations.NullMarked;
