/**
 * Access to the engine's internals for measuring single conditions; the product offers whole
 * evaluations only.
 */
@NullMarked
package org.bulou.law.evaluate;

import org.jspecify.annotations.NullMarked;
