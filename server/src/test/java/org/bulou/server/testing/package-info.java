/** A server with a database of its own for tests, and a browser without scripts to call it. */
@NullMarked
package org.bulou.server.testing;

import org.jspecify.annotations.NullMarked;
