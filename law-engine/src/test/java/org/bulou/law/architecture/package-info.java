/**
 * The rules of the house as tests: what the engine may use, which way its packages depend, how
 * files look.
 */
@NullMarked
package org.bulou.law.architecture;

import org.jspecify.annotations.NullMarked;
