/**
 * Figures that authorities or the press published, with checks that must hold between them and the
 * comparisons they do not imply. They are no law.
 */
@NullMarked
package org.bulou.law.statistics;

import org.jspecify.annotations.NullMarked;
