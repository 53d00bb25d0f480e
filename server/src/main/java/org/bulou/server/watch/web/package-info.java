/** The pages of watching: who watches, what reminds me, handing over, the calendar. */
@NullMarked
package org.bulou.server.watch.web;

import org.jspecify.annotations.NullMarked;
