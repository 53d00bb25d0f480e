/** The command line as a user meets it. */
@NullMarked
package org.bulou.cli;

import org.jspecify.annotations.NullMarked;
