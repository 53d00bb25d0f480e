/** The evaluator against CEL's own runtime, and properties of whole evaluations. */
@NullMarked
package org.bulou.law.evaluate;

import org.jspecify.annotations.NullMarked;
