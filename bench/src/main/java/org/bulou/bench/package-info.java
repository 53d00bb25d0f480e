/** JMH benchmarks of the law engine. Not part of the product. */
@NullMarked
package org.bulou.bench;

import org.jspecify.annotations.NullMarked;
