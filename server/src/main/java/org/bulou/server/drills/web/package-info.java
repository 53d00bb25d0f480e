/** The pages of drills. */
@NullMarked
package org.bulou.server.drills.web;

import org.jspecify.annotations.NullMarked;
