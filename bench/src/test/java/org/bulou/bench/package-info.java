/** Tests of what is measured. */
@NullMarked
package org.bulou.bench;

import org.jspecify.annotations.NullMarked;
