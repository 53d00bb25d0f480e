/** The pages of conflicts and of standing decisions. */
@NullMarked
package org.bulou.server.decisions.web;

import org.jspecify.annotations.NullMarked;
