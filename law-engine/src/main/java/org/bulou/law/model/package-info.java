/**
 * Law as immutable records: instruments, articles, norms, clocks, readings, values, tables, forms.
 *
 * <p>Everything that claims to be law carries a {@link org.bulou.law.model.Citation}.
 */
@NullMarked
package org.bulou.law.model;

import org.jspecify.annotations.NullMarked;
