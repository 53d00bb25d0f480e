/** Tests of the mutation test. */
@NullMarked
package org.bulou.law.mutate;

import org.jspecify.annotations.NullMarked;
