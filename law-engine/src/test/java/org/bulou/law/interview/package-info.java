/** Tests of the interview. */
@NullMarked
package org.bulou.law.interview;

import org.jspecify.annotations.NullMarked;
