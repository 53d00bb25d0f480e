/**
 * The cases a demonstration starts with: a router flaw whose clocks run now, and Log4Shell as
 * history.
 */
@NullMarked
package org.bulou.server.desk.demo;

import org.jspecify.annotations.NullMarked;
